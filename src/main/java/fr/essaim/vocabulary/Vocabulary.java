package fr.essaim.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.shared.data.NamedEntity;
import fr.essaim.shared.problem.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A code list. A closed one belongs to the program: its codes are those of an enum. */
@Entity
public class Vocabulary extends NamedEntity {
    public String nameEn;
    public boolean closed;
    public String basis;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Term> terms = new ArrayList<>();

    @Override
    public void checkChangeable() {
        if (closed) {
            throw new RuleBroken("vocabulary-closed", slug);
        }
    }

    /** The fields of resources draw on the lists that come with the service: without its list, a field takes any code. */
    @Override
    public void checkDeletable() {
        if (source != null && source.slug().equals("reference")) {
            throw new RuleBroken("vocabulary-of-the-service", slug);
        }
    }

    @Override
    protected Iterable<String> searchable() {
        return Stream.concat(Stream.of(slug, nameEn), terms.stream().map(t -> t.label()
                        .fr()))
                .toList();
    }

    /** A code and its labels. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Term(
            @NotBlank @Size(max = 120) @Schema(examples = "OPERATING")
            String code,

            @NotNull @Valid Label label,

            @Schema(description = "What it means, where the label does not say it.") @Valid
            Label definition) {}

    /** A text in the two languages of the service. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Label(
            @NotBlank @Size(max = 300) String fr,
            @NotBlank @Size(max = 300) String en) {
        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : fr;
        }
    }
}

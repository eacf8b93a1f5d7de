package fr.essaim.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.shared.data.CodeList;
import fr.essaim.shared.data.Lists;
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
    /** Tags of partners are of any kind. */
    static final int LONGEST_CODE = 300;

    public String nameEn;
    public boolean closed;
    public String basis;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Term> terms = new ArrayList<>();

    /** @throws RuleBroken when what is said to be broader is not there, or leads back */
    void says(List<Term> newTerms) {
        var list =
                new CodeList(version, false, newTerms.stream().map(Term::entry).toList());
        for (Term term : newTerms) {
            if (term.broader != null && !list.codes().contains(term.broader)) {
                throw new RuleBroken("vocabulary-broader-unknown", term.broader);
            }
            if (list.isInCircle(term.code)) {
                throw new RuleBroken("vocabulary-broader-cycle", term.code);
            }
        }
        terms = newTerms;
    }

    /** The term with this code says this from now on; a new one comes last. */
    void says(Term term) {
        boolean isKnown = terms.stream().anyMatch(known -> known.code.equals(term.code));
        says(
                isKnown
                        ? terms.stream()
                                .map(known -> known.code.equals(term.code) ? term : known)
                                .toList()
                        : Lists.with(terms, term));
    }

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

    /** A code and its labels; of a tree, what is above it; of a partner's tag, what it is in the lists of the service. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Term(
            @NotBlank @Size(max = LONGEST_CODE) @Schema(examples = "OPERATING")
            String code,

            @NotNull @Valid Label label,

            @Schema(description = "What it means, where the label does not say it.") @Valid
            Label definition,

            @Size(max = 120)
            @Schema(description = "The code above it in the same list (SKOS `broader`); none at the top.")
            String broader,

            @Size(max = 50)
            @Schema(
                    description = "What it is in the lists that fields draw upon (SKOS mapping), for"
                            + " `?vocabulary=` to translate. A tag without any says nothing here, on purpose.")
            List<CodeList.@Valid Match> matches) {
        public Term {
            matches = Lists.of(matches);
        }

        CodeList.Entry entry() {
            return new CodeList.Entry(code, broader, matches);
        }
    }

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

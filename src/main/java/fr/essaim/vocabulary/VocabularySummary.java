package fr.essaim.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Represented;
import jakarta.validation.constraints.NotNull;
import java.util.List;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record VocabularySummary(
        @JsonUnwrapped Meta meta,
        @NotNull String name,
        @NotNull Vocabulary.Label label,
        @NotNull Boolean closed,
        @NotNull Integer termCount)
        implements Represented {
    public VocabularySummary(Meta meta, String name, String nameEn, boolean closed, List<Vocabulary.Term> terms) {
        this(meta, name, new Vocabulary.Label(name, nameEn), closed, terms.size());
    }
}

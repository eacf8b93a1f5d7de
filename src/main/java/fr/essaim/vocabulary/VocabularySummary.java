package fr.essaim.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Represented;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record VocabularySummary(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) String name,
        @Schema(required = true) Vocabulary.Label label,
        @Schema(required = true) Boolean closed,
        @Schema(required = true) Integer termCount)
        implements Represented {
    public VocabularySummary(Meta meta, String name, String nameEn, boolean closed, List<Vocabulary.Term> terms) {
        this(meta, name, new Vocabulary.Label(name, nameEn), closed, terms.size());
    }
}

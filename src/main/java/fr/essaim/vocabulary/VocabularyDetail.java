package fr.essaim.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Represented;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record VocabularyDetail(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) String name,
        @Schema(required = true) Vocabulary.Label label,
        @Schema(required = true) Boolean closed,

        @Schema(description = "Where the terms come from, and their licence.")
        String basis,

        @Schema(required = true) List<Vocabulary.Term> terms)
        implements Represented {
    static VocabularyDetail of(Vocabulary v) {
        return new VocabularyDetail(
                Meta.of(Vocabularies.COLLECTION, v),
                v.name,
                new Vocabulary.Label(v.name, v.nameEn),
                v.closed,
                v.basis,
                v.terms);
    }
}

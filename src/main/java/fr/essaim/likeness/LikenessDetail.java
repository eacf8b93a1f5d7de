package fr.essaim.likeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.shared.data.Ref;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two resources that may be one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Likeness")
public record LikenessDetail(
        @Schema(required = true) UUID id,
        @Schema(required = true) LikenessState state,
        @Schema(required = true, examples = "pole") String type,
        @Schema(required = true) UUID firstId,
        @Schema(required = true) UUID secondId,

        @Schema(description = "Left out when it was deleted.")
        Ref first,

        @Schema(description = "Left out when it was deleted.")
        Ref second,

        @Schema(description = "From 0 to 1; left out when a person said that the two are alike.")
        Double score,

        @Schema(required = true) List<LikenessReason> reasons,
        @Schema(required = true) Instant foundAt,
        Instant judgedAt,
        String judgedBy,
        String note,

        @Schema(description = "The one that stands for both, once they are one.")
        UUID keptId) {
    static LikenessDetail of(Likeness l, Map<UUID, Ref> names) {
        return new LikenessDetail(
                l.id,
                l.state,
                l.type,
                l.firstId,
                l.secondId,
                names.get(l.firstId),
                names.get(l.secondId),
                l.score,
                l.reasons,
                l.foundAt,
                l.judgedAt,
                l.judgedBy,
                l.note,
                l.keptId);
    }
}

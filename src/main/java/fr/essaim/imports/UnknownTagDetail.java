package fr.essaim.imports;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag that stands for nothing yet, and how often it came. */
@Schema(name = "UnknownTag")
public record UnknownTagDetail(
        @Schema(required = true, description = "The slug of the source that says it.", examples = "labo-ess")
        String source,

        @Schema(
                required = true,
                description = "The slug of the vocabulary by which it was read.",
                examples = "labo-ess")
        String vocabulary,

        @Schema(required = true, description = "The list in which it stands for nothing.", examples = "theme")
        String list,

        @Schema(required = true, examples = "ens") String tag,

        @Schema(required = true, description = "How many records say it now.")
        Long records,

        @Schema(required = true) Instant firstSeenAt,
        @Schema(required = true) Instant lastSeenAt) {
    /** What the next page begins after. */
    String position() {
        return String.join("\n", source, vocabulary, list, tag);
    }
}

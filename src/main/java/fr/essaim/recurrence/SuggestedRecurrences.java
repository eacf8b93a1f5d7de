package fr.essaim.recurrence;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may have been said again, the likeliest first.
 *
 * @param total how many there are, those that are not listed included
 * @param compared how many lines of the series were compared
 */
public record SuggestedRecurrences(
        @Schema(required = true) List<Suggested> items,
        @Schema(required = true) int total,
        @Schema(required = true) int compared) {
    /**
     * @param here what was said at this event
     * @param there at another of its series
     * @param words that both say, as they are said here
     */
    @Schema(name = "SuggestedRecurrence")
    public record Suggested(
            @Schema(required = true) SaidDetail here,
            @Schema(required = true) SaidDetail there,

            @Schema(
                    required = true,
                    description =
                            "0.3 to 1: the cosine of the two, in which a rare word weighs more than a common one.")
            double score,

            @Schema(required = true) List<String> words) {}
}

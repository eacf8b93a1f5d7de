package fr.essaim.commitment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the parts of a collective commitment, as far as whoever asks may see them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CommitmentParts")
public record Parts(
        @Schema(required = true) int count,

        @Schema(
                required = true,
                description = "How many stand at each completion; those at which none does are left out.")
        Map<Completion, Integer> byCompletion,

        @Schema(required = true, description = "How many say their progress.")
        int withProgress,

        @JsonIgnore @Schema(hidden = true) int sumOfProgress,

        @Schema(description = "Of the latest report on one of them.")
        LocalDate lastReportOn) {

    /** @param row the whole, a completion, and of the parts that stand there: their number, the sum of what they say of their progress, how many say it, the latest report */
    static Parts of(Object[] row) {
        int count = ((Long) row[2]).intValue();
        return new Parts(
                count,
                new EnumMap<>(Map.of((Completion) row[1], count)),
                ((Long) row[4]).intValue(),
                row[3] == null ? 0 : ((Long) row[3]).intValue(),
                (LocalDate) row[5]);
    }

    Parts and(Parts other) {
        var all = new EnumMap<>(byCompletion);
        all.putAll(other.byCompletion);
        boolean mine = other.lastReportOn == null || lastReportOn != null && lastReportOn.isAfter(other.lastReportOn);
        return new Parts(
                count + other.count,
                all,
                withProgress + other.withProgress,
                sumOfProgress + other.sumOfProgress,
                mine ? lastReportOn : other.lastReportOn);
    }

    @JsonProperty
    @Schema(description = "The mean of those that say one, in percent, rounded.")
    public Integer meanProgress() {
        return withProgress == 0 ? null : Math.round((float) sumOfProgress / withProgress);
    }
}

package fr.essaim.balance;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.shared.data.Ref;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What had become of the commitments of an event. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Balance")
public record Balance(
        @Schema(required = true) Ref event,
        @Schema(required = true) Instant asOf,

        @Schema(description = "Whole days since the event ended; below 0 before.")
        Long daysAfter,

        @Schema(required = true, description = "How many commitments there were: the sum of the four outcomes.")
        int commitments,

        @Schema(required = true, description = "Of these, those that somebody carried.")
        int adopted,

        @Schema(required = true) int complete,
        @Schema(required = true) int abandoned,

        @Schema(
                required = true,
                description =
                        "Neither of the two, and something had been reported or done: a report, a milestone, a completion.")
        int moved,

        @Schema(required = true, description = "Nothing was known.")
        int silent,

        @Schema(required = true) int overdue,

        @Schema(required = true, description = "Those with a report at least.")
        int withReport,

        @Schema(required = true, description = "Those with a report that somebody else had verified.")
        int withVerifiedReport,

        @Schema(description = "Of all, those with a report at least, in percent; left out when there is no commitment.")
        Integer percentWithReport,

        @Schema(
                required = true,
                description = "Those that were recorded here later: they count by what they say with a date.")
        int reconstructed,

        @Schema(description = "One for each, in the order of the event; not of the previous event.")
        List<Standing> standings,

        @Schema(description = "The event before it in its series, as many days after.")
        Balance previous) {
    static Balance of(Ref event, Instant asOf, Long daysAfter, List<Standing> all) {
        int reported = count(all, s -> s.reports() > 0);
        return new Balance(
                event,
                asOf,
                daysAfter,
                all.size(),
                count(all, Standing::adopted),
                count(all, s -> s.outcome() == Outcome.COMPLETE),
                count(all, s -> s.outcome() == Outcome.ABANDONED),
                count(all, s -> s.outcome() == Outcome.MOVED),
                count(all, s -> s.outcome() == Outcome.SILENT),
                count(all, Standing::overdue),
                reported,
                count(all, s -> s.verifiedReports() > 0),
                all.isEmpty() ? null : Math.round(100f * reported / all.size()),
                count(all, Standing::reconstructed),
                null,
                null);
    }

    Balance with(List<Standing> newStandings, Balance before) {
        return new Balance(
                event,
                asOf,
                daysAfter,
                commitments,
                adopted,
                complete,
                abandoned,
                moved,
                silent,
                overdue,
                withReport,
                withVerifiedReport,
                percentWithReport,
                reconstructed,
                newStandings,
                before);
    }

    private static int count(List<Standing> all, Predicate<Standing> which) {
        return (int) all.stream().filter(which).count();
    }
}

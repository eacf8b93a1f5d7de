package fr.essaim.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Scheduled;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentSummary(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) String statement,
        Ref event,
        CommitmentNature nature,
        @Schema(required = true) List<String> themes,

        @Schema(required = true, description = "Nobody carries it yet.")
        Boolean bearerless,

        @Schema(required = true) Integer order,
        LocalDate madeOn,
        LocalDate dueOn,

        @Schema(description = "When it is due, in the words of whoever made it.")
        String horizon,

        @Schema(required = true) Completion completion,
        Integer progress,
        @Schema(description = "Of the latest report.") LocalDate lastReportOn,
        @Schema(required = true) Freshness freshness,

        @Schema(required = true, description = "Its day is over, and it is neither complete nor abandoned.")
        Boolean overdue,

        Ref pole)
        implements Scheduled {
    public CommitmentSummary {
        event = Ref.orNull(event);
        pole = Ref.orNull(pole);
    }

    public CommitmentSummary(
            Meta meta,
            String statement,
            Ref event,
            CommitmentNature nature,
            List<String> themes,
            Integer bearers,
            Integer order,
            LocalDate madeOn,
            LocalDate dueOn,
            String horizon,
            Completion completion,
            Integer progress,
            LocalDate lastReportOn,
            Ref pole) {
        this(
                meta,
                statement,
                event,
                nature,
                themes,
                bearers == 0,
                order,
                madeOn,
                dueOn,
                horizon,
                completion,
                progress,
                lastReportOn,
                null,
                null,
                pole);
    }

    @Override
    public List<Occasion> occasions() {
        if (dueOn == null) {
            return List.of();
        }
        String about = Scheduled.lines(event == null ? null : event.name(), horizon);
        boolean abandoned = completion == Completion.ABANDONED;
        return List.of(new Occasion(null, "due", dueOn, null, statement, about, null, abandoned));
    }

    /** How fresh it is and whether it is overdue depend on the day it is read. */
    CommitmentSummary asOf(LocalDate today) {
        return new CommitmentSummary(
                meta,
                statement,
                event,
                nature,
                themes,
                bearerless,
                order,
                madeOn,
                dueOn,
                horizon,
                completion,
                progress,
                lastReportOn,
                Freshness.of(lastReportOn, today),
                completion.isOverdue(dueOn, today),
                pole);
    }
}

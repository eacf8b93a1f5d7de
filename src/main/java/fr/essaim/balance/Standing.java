package fr.essaim.balance;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.shared.data.Ref;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one commitment stood. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CommitmentStanding")
public record Standing(
        @Schema(description = "Left out when you may not see it now.")
        Ref commitment,

        @Schema(required = true) Outcome outcome,

        @Schema(required = true, description = "Somebody carried it: from the outset, or who had adopted it.")
        boolean adopted,

        @Schema(required = true, description = "How many had been made on it.")
        int reports,

        @Schema(required = true, description = "How many of them somebody else had verified.")
        int verifiedReports,

        @Schema(description = "Of the latest report.") LocalDate lastReportOn,

        @Schema(required = true, description = "Its day was over, and it was neither complete nor abandoned.")
        boolean overdue,

        @Schema(description = "Why it was abandoned.") String reason,

        @Schema(
                required = true,
                description = "It was recorded here later: what it says with a date is counted, and nothing else.")
        boolean reconstructed) {
    /** With its name or, for those who may not see it, without what it said. */
    Standing named(Ref name) {
        return new Standing(
                name,
                outcome,
                adopted,
                reports,
                verifiedReports,
                lastReportOn,
                overdue,
                name == null ? null : reason,
                reconstructed);
    }
}

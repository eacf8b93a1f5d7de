package fr.essaim.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.shared.change.FieldChange;
import fr.essaim.shared.data.Href;
import fr.essaim.shared.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one line of an import, or, on the last line, of all. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ImportLine",
        description = "What became of one line of an import. The last line has `summary` and nothing else.")
public record ImportLine(
        @Schema(description = "From 1; the header of CSV and blank lines count.")
        Integer line,

        RecordOutcome outcome,
        String externalId,
        @Schema(examples = "pole") String type,

        @Schema(description = "Of the resource that the record is about.")
        UUID id,

        Href url,

        @Schema(description = "With `dryRun`: what it does to the resource.")
        List<FieldChange> changes,

        @Schema(description = "What was left out of it.") List<LineWarning> warnings,
        @Schema(description = "Why it is not taken.") LineProblem problem,
        ImportSummary summary) {
    /** As a problem answer says it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "LineProblem", description = "Why a line is not taken, as a problem answer would say it.")
    public record LineProblem(
            @Schema(required = true, examples = "validation")
            String code,

            @Schema(required = true) String detail,

            @Schema(description = "The rule of the domain or of the database that says no.")
            String rule,

            @Schema(description = "The places that are wrong; pointers are in the line.")
            List<Problem.FieldError> errors) {
        static LineProblem of(Problem p) {
            return new LineProblem(p.code(), p.detail(), p.rule(), p.errors());
        }
    }
}

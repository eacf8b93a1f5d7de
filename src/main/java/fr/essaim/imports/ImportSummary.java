package fr.essaim.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an import. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImportSummary")
public record ImportSummary(
        @Schema(required = true, description = "How many lines were answered.")
        Integer lines,

        @Schema(required = true) Integer created,
        @Schema(required = true) Integer updated,
        @Schema(required = true) Integer unchanged,
        @Schema(required = true) Integer stale,
        @Schema(required = true) Integer errors,

        @Schema(required = true, description = "How many lines were taken without a tag that stands for nothing yet.")
        Integer warned,

        @Schema(required = true, description = "Of a snapshot: how many records it does not name any more.")
        Integer withdrawn,

        @Schema(
                description =
                        "Of a snapshot: whether what it lacks is withdrawn. Not when a line cannot be read or says"
                                + " no identifier: it may be what is lacking.")
        Boolean complete,

        @Schema(
                required = true,
                description = "Whether anything is kept: not of a dry run, nor of a strict import with errors.")
        Boolean kept) {
    static ImportSummary of(
            Map<RecordOutcome, Integer> counts, int warned, int withdrawn, Boolean complete, boolean kept) {
        List<Integer> by = List.of(RecordOutcome.values()).stream()
                .map(outcome -> counts.getOrDefault(outcome, 0))
                .toList();
        return new ImportSummary(
                by.stream().mapToInt(Integer::intValue).sum(),
                by.get(RecordOutcome.CREATED.ordinal()),
                by.get(RecordOutcome.UPDATED.ordinal()),
                by.get(RecordOutcome.UNCHANGED.ordinal()),
                by.get(RecordOutcome.STALE.ordinal()),
                by.get(RecordOutcome.ERROR.ordinal()),
                warned,
                withdrawn,
                complete,
                kept);
    }
}

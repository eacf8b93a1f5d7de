package fr.essaim.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.shared.data.Href;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was made of a report: each of its lines is a heading, or is in a draft, or was not recognised. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReportImport")
public record ReportImportDetail(
        @Schema(description = "Left out of a dry run, which makes nothing.")
        UUID id,

        Instant createdAt,

        @Schema(description = "The event that was made, or that the report was sent for.")
        Href event,

        @Schema(required = true, description = "How many the text has, blank ones included.")
        Integer lines,

        @Schema(required = true, description = "In the order in which they were made: wholes before their parts.")
        List<ReportDraft> drafts,

        @Schema(required = true, description = "The lines that say what the next ones are, or that nothing is known.")
        List<Account.Outline> headings,

        @Schema(required = true) List<Unrecognised> unrecognised,

        @Schema(required = true, description = "How many drafts were made, by type.")
        Map<String, Integer> counts) {
    /** A line that nothing was made of. */
    @Schema(name = "UnrecognisedLine")
    public record Unrecognised(
            @Schema(required = true) Integer line,
            @Schema(required = true) String text) {
        private static final int LONGEST = 1000;

        static List<Unrecognised> of(Said said) {
            String text =
                    said.text().length() <= LONGEST ? said.text() : said.text().substring(0, LONGEST - 1) + "…";
            return said.lines().stream()
                    .map(line -> new Unrecognised(line, text))
                    .toList();
        }
    }

    static ReportImportDetail of(ReportImport made, Labels labels) {
        Map<String, Integer> counts = made.drafts.stream()
                .filter(draft -> made.id == null ? draft.isGood() : draft.id() != null)
                .collect(Collectors.toMap(ReportDraft.Kept::type, draft -> 1, Integer::sum, TreeMap::new));
        return new ReportImportDetail(
                made.id,
                made.createdAt,
                made.eventId == null ? null : Href.to("events", made.eventId),
                made.lineCount,
                made.drafts.stream().map(draft -> draft.in(labels)).toList(),
                made.headings,
                made.unrecognised,
                counts);
    }
}

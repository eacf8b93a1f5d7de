package fr.essaim.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.shared.data.Href;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that was made of a report, and where the report says it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReportDraft")
public record ReportDraft(
        @Schema(required = true, examples = "contribution") String type,

        @Schema(description = "Left out of what was not made.")
        UUID id,

        Href url,
        @Schema(required = true, description = "From 1.") Integer line,

        @Schema(description = "The last line, when there are several.")
        Integer toLine,

        @Schema(description = "Each line, when there are others between them.")
        List<Integer> lines,

        @Schema(
                required = true,
                description =
                        "How sure it is, 0 to 1: 0.95 is what stands under a heading that names it, 0.8 what was read"
                                + " off a sentence, 0.6 what was concluded from how something is written.")
        Double confidence,

        @Schema(required = true) String excerpt,

        @Schema(description = "What a person should look at before publishing it, or why it was not made.")
        List<String> problems) {

    /** As it is kept: problems are codes with what fills their texts. */
    record Kept(
            String type,
            UUID id,
            String path,
            List<Integer> lines,
            double confidence,
            String excerpt,
            List<Note> notes) {
        /** Whether it was made, or would be if this were no dry run. */
        boolean isGood() {
            return notes.stream().noneMatch(Note::refuses);
        }

        ReportDraft in(Labels labels) {
            int first = lines.get(0);
            int last = lines.get(lines.size() - 1);
            return new ReportDraft(
                    type,
                    id,
                    path == null ? null : new Href(path),
                    first,
                    last == first ? null : (Integer) last,
                    last - first + 1 == lines.size() ? null : lines,
                    confidence,
                    excerpt,
                    notes.isEmpty()
                            ? null
                            : notes.stream().map(note -> note.in(labels)).toList());
        }
    }

    /** Something to look at: names a text of {@code report*.properties}. */
    record Note(String code, List<String> args) {
        static Note of(String code, Object... args) {
            return new Note(code, List.of(args).stream().map(Object::toString).toList());
        }

        private boolean refuses() {
            return List.of("invalid", "without-its-whole", "programme-there", "event-there")
                    .contains(code);
        }

        String in(Labels labels) {
            return labels.get("note." + code, args.toArray());
        }
    }
}

package fr.essaim.imports;

import fr.essaim.shared.problem.Texts;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was left out of a record that was taken. */
@Schema(name = "LineWarning", description = "What was left out of a record that was taken.")
public record LineWarning(
        @Schema(
                required = true,
                description = "Where in the line, a JSON pointer as URI fragment (RFC 6901).",
                examples = "#/data/sectors/1")
        String pointer,

        @Schema(required = true, examples = "unknown-tag") String code,

        @Schema(required = true) String detail) {
    /** Null without any. */
    static List<LineWarning> of(List<Tags.Unknown> unknown, Texts texts) {
        return unknown.isEmpty()
                ? null
                : unknown.stream()
                        .map(each -> new LineWarning(
                                "#/data" + each.pointer(),
                                "unknown-tag",
                                texts.get("fault.unknown-tag", each.tag(), each.list())))
                        .toList();
    }
}

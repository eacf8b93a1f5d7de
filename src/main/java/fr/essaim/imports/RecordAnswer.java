package fr.essaim.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a record that was sent, and how it is now. */
@Schema(name = "RecordAnswer")
public record RecordAnswer(
        @Schema(required = true) RecordOutcome outcome,
        @Schema(required = true) RecordDetail record,
        @Schema(required = true) RecordSubject resource) {}

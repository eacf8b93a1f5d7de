package fr.essaim.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a record that was sent, and how it is now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RecordAnswer")
public record RecordAnswer(
        @Schema(required = true) RecordOutcome outcome,
        @Schema(description = "What was left out of it.") List<LineWarning> warnings,
        @Schema(required = true) RecordDetail record,
        @Schema(required = true) RecordSubject resource) {}

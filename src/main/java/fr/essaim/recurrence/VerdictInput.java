package fr.essaim.recurrence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param contribution the id of what was said at another event
 * @param note why, for those who judge after
 */
@Schema(name = "RecurrenceVerdictInput")
public record VerdictInput(
        @NotNull UUID contribution,
        @NotNull RecurrenceVerdict verdict,
        @Size(max = 1000) String note) {}

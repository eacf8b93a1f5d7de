package fr.essaim.recurrence;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where else it was said, the earliest first. */
@Schema(name = "Recurrences")
public record RecurrencesDetail(@Schema(required = true) List<SaidDetail> items) {}

package fr.essaim.recurrence;

import fr.essaim.atelier.ContributionKind;
import fr.essaim.shared.data.Ref;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was said at one edition.
 *
 * @param startsAt of the event
 */
@Schema(name = "Said")
public record SaidDetail(
        @Schema(required = true) Ref contribution,
        @Schema(required = true) ContributionKind kind,
        @Schema(required = true) Ref event,
        Instant startsAt) {
    static final String SELECT = "new " + SaidDetail.class.getName() + "(" + Ref.select("contributions", "c", "text")
            + ", c.kind, " + Ref.select("events", "e") + ", e.startsAt)";
}

package fr.essaim.shared.change;

import fr.essaim.shared.data.Href;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the feed. */
@Schema(name = "ChangePage")
public record ChangePage(
        @Schema(required = true, description = "In the order of their commits, one for each resource.")
        List<ChangeEntry> items,

        @Schema(required = true, description = "The next `since`, whether or not there was anything.")
        String nextCursor,

        @Schema(required = true, description = "Whether there is more to read at once.")
        Boolean hasMore,

        @Schema(required = true, description = "Where to go on.")
        Href next) {}

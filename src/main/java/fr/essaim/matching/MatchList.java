package fr.essaim.matching;

import fr.essaim.shared.data.Ref;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes with what was asked for, the best first. */
public record MatchList(
        @Schema(required = true, description = "The need, project or offer that was asked for.")
        Ref subject,

        @Schema(required = true) List<MatchDetail> items,

        @Schema(required = true, description = "How many were compared, one by one.")
        Integer compared,

        @Schema(
                required = true,
                description =
                        "False: more than 500 share the theme, the kind or the region of the subject; those that share most"
                                + " of these were compared, of equals the latest changed.")
        Boolean complete) {}

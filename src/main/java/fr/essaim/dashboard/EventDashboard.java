package fr.essaim.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.event.Event;
import fr.essaim.indicator.Sums;
import fr.essaim.shared.data.Ref;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The numbers of an event: of what the public sees. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventDashboard(
        @Schema(required = true) Ref event,

        @Schema(description = "How many came, and how sure that is.")
        Event.Attendance attendance,

        @Schema(required = true, description = "The categories of those who came: codes of the vocabulary `audience`.")
        List<String> audiences,

        @Schema(required = true, description = "By `capture-state`.")
        Tally ateliers,

        @Schema(required = true, description = "By `contribution-kind`.")
        Tally contributions,

        @Schema(required = true, description = "The lines of the synthesis, by `rubric`.")
        Tally rubrics,

        @Schema(required = true, description = "By `forum-session-kind`.")
        Tally forumSessions,

        @Schema(required = true, description = "The projects that the event or its forum sessions show.")
        List<Ref> projects,

        @Schema(required = true, description = "By `completion`.")
        Tally commitments,

        @Schema(required = true, description = "Commitments that nobody carries.")
        Integer bearerless,

        @Schema(required = true, description = "Links from or to the event and what was said at it, by `link-kind`.")
        Tally links,

        @Schema(required = true, description = "Of the figures of these projects.")
        Sums indicators,

        @Schema(required = true, description = "What the event's source announces and does not say.")
        List<String> gaps,

        @Schema(required = true, description = "Which of these are 0 or left out because nothing is known of them.")
        List<String> missing) {}

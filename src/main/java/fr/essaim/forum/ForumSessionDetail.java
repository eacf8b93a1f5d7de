package fr.essaim.forum;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.event.Events;
import fr.essaim.project.Projects;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Missing;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForumSessionDetail(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) Ref event,
        @Schema(required = true) String title,
        @Schema(required = true) ForumSessionKind kind,
        @Schema(required = true) ForumSessionState state,
        @Schema(required = true) Integer order,
        Integer durationMinutes,
        String summary,

        @Schema(required = true, description = "Codes of the vocabulary `theme`.")
        List<String> themes,

        @Schema(required = true) List<Ref> projects,
        @Schema(required = true) List<ForumSession.Presenter> presenters,
        @Schema(required = true) List<String> keyPoints,
        @Schema(required = true) List<ForumSession.Document> resources,
        @Schema(required = true) List<String> missing,
        @Schema(required = true) Integer completeness)
        implements Represented {
    static ForumSessionDetail of(ForumSession s) {
        var gaps = new Missing()
                .check("projects", s.projects)
                .check("presenters", s.presenters)
                .check("summary", s.summary)
                .check("keyPoints", s.keyPoints)
                .check("resources", s.resources);
        return new ForumSessionDetail(
                Meta.of(ForumSessions.COLLECTION, s).withList("relations", "links", "of"),
                Events.ref(s.event),
                s.title,
                s.kind,
                s.state,
                s.position,
                s.durationMinutes,
                s.summary,
                s.themes,
                s.projects.stream().map(Projects::ref).filter(Objects::nonNull).toList(),
                s.presenters,
                s.keyPoints,
                s.resources,
                gaps.names(),
                gaps.completeness());
    }
}

package fr.essaim.forum;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.event.Events;
import fr.essaim.project.Projects;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Missing;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import jakarta.validation.constraints.NotNull;
import java.util.List;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForumSessionDetail(
        @JsonUnwrapped Meta meta,
        @NotNull Ref event,
        @NotNull String title,
        @NotNull ForumSessionKind kind,
        @NotNull ForumSessionState state,
        @NotNull Integer order,
        Integer durationMinutes,
        String summary,
        @NotNull List<Ref> projects,
        @NotNull List<ForumSession.Presenter> presenters,
        @NotNull List<String> keyPoints,
        @NotNull List<ForumSession.Document> resources,
        @NotNull List<String> missing,
        @NotNull Integer completeness)
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
                s.projects.stream().map(Projects::ref).toList(),
                s.presenters,
                s.keyPoints,
                s.resources,
                gaps.names(),
                gaps.completeness());
    }
}

package fr.essaim.forum;

import fr.essaim.event.Event;
import fr.essaim.project.Project;
import fr.essaim.shared.data.Code;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.References;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * @param event a reference to an event
 * @param projects references to projects
 * @param order its place among the event's forum sessions, from 1
 */
public record ForumSessionInput(
        @NotBlank String event,
        @NotBlank @Size(max = 300) String title,
        @NotNull ForumSessionKind kind,
        @NotNull ForumSessionState state,
        @NotNull @Positive Integer order,
        List<@NotBlank String> projects,
        List<ForumSession.@Valid Presenter> presenters,
        @Positive Integer durationMinutes,
        @Size(max = 4000) String summary,
        @Size(max = 20) List<@NotBlank @Code("theme") String> themes,
        List<@NotBlank @Size(max = 1000) String> keyPoints,
        List<ForumSession.@Valid Document> resources)
        implements Input<ForumSession> {
    static ForumSessionInput of(ForumSession s) {
        return new ForumSessionInput(
                References.to(s.event),
                s.title,
                s.kind,
                s.state,
                s.position,
                References.toAll(s.projects),
                s.presenters,
                s.durationMinutes,
                s.summary,
                s.themes,
                s.keyPoints,
                s.resources);
    }

    @Override
    public void applyTo(ForumSession session, References references) {
        session.event = Event.of(session.event, references.find(Event.class, event, "/event"));
        session.title = title;
        session.kind = kind;
        session.state = state;
        session.position = order;
        Lists.replace(session.projects, references.findAll(Project.class, projects, "/projects"));
        session.presenters = Lists.of(presenters);
        session.durationMinutes = durationMinutes;
        session.summary = summary;
        session.themes = Lists.of(themes);
        session.keyPoints = Lists.of(keyPoints);
        session.resources = Lists.of(resources);
    }
}

package fr.essaim.programme;

import fr.essaim.atelier.Ateliers;
import fr.essaim.event.Event;
import fr.essaim.forum.ForumSessions;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Visibility;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
public class Programmes implements Repository<Programme> {
    @Inject
    Ateliers ateliers;

    @Inject
    ForumSessions forumSessions;

    @Override
    public String type() {
        return "programme";
    }

    /** The programme of an event; 404 when there is none. */
    Programme ofEvent(Event event) {
        return find("event", event)
                .firstResultOptional()
                .filter(Visibility::shows)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    @Override
    public Class<ProgrammeInput> input() {
        return ProgrammeInput.class;
    }

    @Override
    public Programme blank() {
        return new Programme();
    }

    @Override
    public ProgrammeInput inputOf(Programme programme) {
        return ProgrammeInput.of(programme);
    }

    @Override
    public ProgrammeDetail detail(Programme programme) {
        return ProgrammeDetail.of(
                programme, ateliers.ofEvent(programme.event.id), forumSessions.ofEvent(programme.event.id));
    }
}

package fr.essaim.programme;

import fr.essaim.event.Event;
import fr.essaim.shared.data.Publication;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class Programmes implements Repository<Programme> {
    @Override
    public String type() {
        return "programme";
    }

    /** The programme of an event that the public may see; 404 when there is none. */
    Programme ofEvent(Event event) {
        return find("event = ?1 and publication = ?2", event, Publication.PUBLISHED)
                .firstResultOptional()
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
}

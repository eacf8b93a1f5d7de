package fr.essaim.atelier;

import fr.essaim.shared.data.References;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.write.Removed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes down all that a group said at once: lines are kept by their id, added, put in order, and removed when not named. */
@ApplicationScoped
class Capture {
    @Inject
    Contributions contributions;

    @Inject
    Event<Removed> removed;

    @Inject
    Clock clock;

    /** @throws Refusal 422 when a line's id is none of this atelier's, or is named twice */
    void take(Atelier atelier, List<CaptureInput.Line> lines, References references) {
        Map<UUID, Contribution> there = contributions.list("atelier", atelier).stream()
                .collect(Collectors.toMap(c -> c.id, Function.identity()));
        var orders = new HashMap<List<Object>, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            CaptureInput.Line line = lines.get(i);
            Contribution contribution = line.id() == null ? added(atelier) : there.remove(line.id());
            if (contribution == null) {
                throw new Refusal(ProblemType.VALIDATION, 1)
                        .pointer("#/contributions/" + i + "/id", "unknown-reference", "contribution", line.id());
            }
            int order = orders.merge(java.util.Arrays.asList(line.kind(), line.origin()), 1, Integer::sum);
            line.at(atelier, order).applyTo(contribution, references);
            if (line.id() == null) {
                contributions.persist(contribution);
            }
        }
        // What the atelier does not show, whoever takes it down has not seen: it stays.
        there.values().stream()
                .filter(line -> line.publication == atelier.publication)
                .forEach(line -> {
                    removed.fire(new Removed(contributions.type(), line.id));
                    contributions.delete(line);
                });
        atelier.updatedAt = clock.instant();
    }

    /** A line is as public as the atelier it was said in. */
    private static Contribution added(Atelier atelier) {
        var contribution = new Contribution();
        contribution.publication = atelier.publication;
        return contribution;
    }
}

package fr.essaim.atelier;

import fr.essaim.shared.data.Publication;
import fr.essaim.shared.data.References;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.security.Actor;
import fr.essaim.shared.security.Scopes;
import fr.essaim.shared.write.Removed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
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
    Actor actor;

    @Inject
    Clock clock;

    /**
     * In the caller's transaction, with the atelier locked.
     *
     * @throws Refusal 422 when a line's id is none of this atelier's, or is named twice
     */
    void take(Atelier atelier, List<CaptureInput.Line> lines, References references) {
        Map<UUID, Contribution> there = contributions.list("atelier", atelier).stream()
                .collect(Collectors.toMap(c -> c.id, Function.identity()));
        var orders = new HashMap<List<Object>, Integer>();
        boolean seen = false;
        for (int i = 0; i < lines.size(); i++) {
            CaptureInput.Line line = lines.get(i);
            Contribution contribution = line.id() == null ? added(atelier) : there.remove(line.id());
            if (contribution == null) {
                throw new Refusal(ProblemType.VALIDATION, 1)
                        .pointer("#/contributions/" + i + "/id", "unknown-reference", "contribution", line.id());
            }
            ContributionInput before = line.id() == null ? null : ContributionInput.of(contribution);
            int order = orders.merge(Arrays.asList(line.kind(), line.origin()), 1, Integer::sum);
            line.at(atelier, order).applyTo(contribution, references);
            if (line.id() == null) {
                contributions.persist(contribution);
            }
            seen |= contribution.isSeenIn(atelier)
                    && !ContributionInput.of(contribution).equals(before);
        }
        // Drafts come into a public atelier without moving its version: whoever takes it down may not have seen them.
        for (Contribution line : there.values()) {
            if (line.isSeenIn(atelier) && line.publication != Publication.ARCHIVED) {
                removed.fire(new Removed(contributions.type(), line.id));
                contributions.delete(line);
                seen = true;
            }
        }
        if (seen) {
            atelier.updatedAt = clock.instant();
        }
    }

    /** A line goes before the public with its atelier; in one that is there already it waits for a moderator. */
    private Contribution added(Atelier atelier) {
        var contribution = new Contribution();
        if (atelier.publication.isBeforePublic()) {
            contribution.publication = atelier.publication;
        } else if (!actor.may(Scopes.MODERATE)) {
            contribution.publication = Publication.DRAFT;
        }
        return contribution;
    }
}

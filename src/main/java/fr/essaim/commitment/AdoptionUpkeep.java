package fr.essaim.commitment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import fr.essaim.organisation.Organisation;
import fr.essaim.person.Erased;
import fr.essaim.pole.Pole;
import fr.essaim.shared.write.Merging;
import fr.essaim.shared.write.Patched;
import fr.essaim.shared.write.Removed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** Keeps adoptions true when what they are of, or whom they are by, changes elsewhere; in the transaction that does so. */
@ApplicationScoped
class AdoptionUpkeep {
    private static final String MOVED = "adoptions";

    @Inject
    Adoptions adoptions;

    @Inject
    Commitments commitments;

    @Inject
    Clock clock;

    /** Whom somebody has taken out of the bearers carries it no more. */
    void patched(@Observes Patched patched) {
        if (patched.type().equals(commitments.type()) && patched.members().contains("bearers")) {
            Commitment commitment = commitments.findById(patched.id());
            adoptions.list("commitment = ?1 and state = ?2", commitment, AdoptionState.CONFIRMED).stream()
                    .filter(adoption -> !adoption.isAmong(commitment.bearers))
                    .forEach(adoption -> adoption.become(AdoptionState.ENDED, clock.instant(), null));
        }
    }

    /** Those of a commitment go with it; who has adopted once is forgotten. Who carries it still cannot be deleted. */
    void gone(@Observes Removed removed) {
        switch (removed.type()) {
            case "commitment" -> adoptions.list("commitment.id", removed.id()).forEach(adoptions::delete);
            case "organisation", "pole" ->
                adoptions
                        .list(removed.type() + ".id = ?1 and state <> CONFIRMED", removed.id())
                        .forEach(this::withoutAdopter);
            default -> {}
        }
    }

    private void withoutAdopter(Adoption adoption) {
        if (adoption.state == AdoptionState.PROPOSED) {
            adoption.become(AdoptionState.WITHDRAWN, clock.instant(), null);
        }
        adoption.organisation = null;
        adoption.pole = null;
    }

    /** Whoever stands for another carries what they did. */
    void merged(@Observes Merging.Done done) {
        ArrayNode moved = done.undo().putArray(MOVED);
        adoptions.list("organisation.id = ?1 or pole.id = ?1", done.merged()).forEach(adoption -> {
            by(adoption, done.kept());
            moved.add(adoption.id.toString());
        });
    }

    void apart(@Observes Merging.Undone undone) {
        undone.undo()
                .path(MOVED)
                .valueStream()
                .map(id -> adoptions.findById(UUID.fromString(id.asText())))
                .filter(Objects::nonNull)
                .forEach(adoption -> by(adoption, undone.merged()));
    }

    private void by(Adoption adoption, UUID other) {
        if (adoption.organisation != null) {
            adoption.organisation = adoptions.getEntityManager().getReference(Organisation.class, other);
        } else if (adoption.pole != null) {
            adoption.pole = adoptions.getEntityManager().getReference(Pole.class, other);
        }
    }

    /** Who is erased has said nothing, and asks no more. */
    void erased(@Observes Erased erased) {
        adoptions.find("person = ?1 order by id", erased.person()).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .forEach(adoption -> {
                    adoption.message = null;
                    if (adoption.state == AdoptionState.PROPOSED) {
                        adoption.become(AdoptionState.WITHDRAWN, clock.instant(), null);
                    }
                });
    }
}

package fr.essaim.shared.write;

import fr.essaim.shared.data.DomainEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** What is locked before a resource is: the chain it will be a link of, then the wholes that show it. Always in this order. */
@ApplicationScoped
class Locks {
    @Inject
    EntityManager em;

    /**
     * Two who each hang one end of a chain onto the other's would close it, and neither would see it: one after the other
     * does, before anything else is locked, and walks the chain as it is now.
     *
     * @param next what the resource will follow; null when it follows nothing
     */
    void chain(DomainEntity next) {
        if (next != null) {
            em.createNativeQuery("select id from chain_lock for update").getSingleResult();
        }
        var seen = new HashSet<UUID>();
        for (DomainEntity link = next;
                link != null && seen.add(link.id) && isThere(link, LockModeType.NONE);
                link = link.follows()) {}
    }

    /** Locked in the order of their ids; without those deleted meanwhile. */
    Map<UUID, DomainEntity> wholes(Stream<DomainEntity> wholes) {
        var held = new TreeMap<UUID, DomainEntity>();
        wholes.forEach(whole -> held.put(whole.id, whole));
        held.values().removeIf(whole -> !isThere(whole, LockModeType.PESSIMISTIC_WRITE));
        return held;
    }

    /** Reads the row anew; false if it was deleted. */
    private boolean isThere(DomainEntity entity, LockModeType lock) {
        try {
            em.refresh(entity, lock);
            return true;
        } catch (EntityNotFoundException deletedMeanwhile) {
            em.detach(entity);
            return false;
        }
    }
}

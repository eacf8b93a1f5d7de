package fr.essaim.interest;

import fr.essaim.project.Offer;
import fr.essaim.project.Offers;
import fr.essaim.shared.problem.RuleBroken;
import fr.essaim.shared.write.Patched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Places are given in the order of arrival. Whoever gives or frees one holds the row of the offer, so that of two hundred who
 * come at once as many are accepted as there are places, and the others wait in order. A group that finds too few places keeps
 * its turn, and whoever came after waits behind it.
 */
@ApplicationScoped
class Queue {
    /** Counted for those who are asked for, by an index: the list may be long. */
    private static final String RANKS = "select i.id, (select count(*) from Interest w where w.offer = i.offer"
            + " and w.state = WAITING and w.number <= i.number) from Interest i where i in :interests and i.state = WAITING";

    @Inject
    EntityManager em;

    @Inject
    Offers offers;

    @Inject
    Clock clock;

    /** The number of the next who comes. The caller holds the offer. */
    int next(Offer offer) {
        return em.createQuery("select coalesce(max(number), 0) + 1 from Interest where offer = :offer", Integer.class)
                .setParameter("offer", offer)
                .getSingleResult();
    }

    /** Accepts those who wait, in order, until one does not fit. The caller holds the offer. */
    void giveOut(Offer offer) {
        em.flush();
        long free = offer.capacity == null ? Integer.MAX_VALUE : offer.capacity - offers.taken(offer);
        if (free <= 0) {
            return;
        }
        for (Interest next : waiting(offer, (int) free)) {
            free -= next.places;
            if (free < 0) {
                return;
            }
            next.become(InterestState.ACCEPTED, clock.instant(), null);
        }
    }

    /** The first ones: each takes a place at least. */
    private List<Interest> waiting(Offer offer, int most) {
        return em.createQuery("from Interest where offer = :offer and state = WAITING order by number", Interest.class)
                .setParameter("offer", offer)
                .setMaxResults(most)
                .getResultList();
    }

    /** More places are given out; fewer than are taken cannot be. */
    void patched(@Observes Patched patched) {
        if (patched.type().equals(offers.type()) && patched.members().contains("capacity")) {
            Offer offer = offers.findById(patched.id());
            long taken = offers.taken(offer);
            if (offer.capacity != null && taken > offer.capacity) {
                throw new RuleBroken("offer-places-taken", taken);
            }
            giveOut(offer);
        }
    }

    /** On the waiting list, from 1; null for one that does not wait. One statement. */
    Integer rank(Interest interest) {
        return ranks(List.of(interest)).get(interest.id);
    }

    /** Of those among them that wait. One statement. */
    Map<UUID, Integer> ranks(Collection<Interest> interests) {
        return interests.isEmpty()
                ? Map.of()
                : em.createQuery(RANKS, Object[].class)
                        .setParameter("interests", interests)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Long) row[1]).intValue()));
    }
}

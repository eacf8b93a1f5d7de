package fr.essaim.balance;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.commitment.Commitment;
import fr.essaim.commitment.Commitments;
import fr.essaim.event.Event;
import fr.essaim.event.Events;
import fr.essaim.shared.change.Past;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Publication;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Visibility;
import fr.essaim.shared.data.When;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Weighs the commitments of an event as they were known at a time, from the history of each: what was said or taken back since
 * changes nothing. What was recorded after that time counts by what it says with a date. A fixed number of statements.
 */
@ApplicationScoped
class Balances {
    private static final String OF_EVENT = "from Commitment c where c.event = :event order by c.position, c.id";

    /** Who made a commitment carries it from the outset; who adopted it does since then. */
    private static final String FROM_THE_OUTSET = "select distinct c.id from Commitment c join c.bearers b"
            + " where c.event = :event and not exists (select 1 from Adoption a where a.commitment = c and a.state = CONFIRMED"
            + " and (a.organisation = b.organisation or a.pole = b.pole or a.person = b.person))";

    private static final String PREVIOUS = "from Event e where e.series.slug = :series and e.publication = PUBLISHED"
            + " and e.id <> :id and e.startsAt < :start order by e.startsAt desc, e.id";

    @Inject
    EntityManager em;

    @Inject
    Catalogue catalogue;

    @Inject
    Commitments commitments;

    @Inject
    Past past;

    Balance of(Event event, Instant asOf) {
        Map<UUID, Standing> standings = standings(event, asOf);
        Balance balance = balance(event, asOf, standings);
        Map<UUID, Ref> names = catalogue.names(commitments.type(), standings.keySet());
        List<Standing> named = new ArrayList<>();
        standings.forEach((id, standing) -> named.add(standing.named(names.get(id))));
        Event before = previous(event);
        return balance.with(
                named,
                before == null || event.endsAt == null || before.endsAt == null
                        ? null
                        : atTheSameAge(before, event, asOf));
    }

    private Balance atTheSameAge(Event before, Event event, Instant asOf) {
        Instant then = before.endsAt.plus(Duration.between(event.endsAt, asOf));
        return balance(before, then, standings(before, then));
    }

    private static Balance balance(Event event, Instant asOf, Map<UUID, Standing> standings) {
        Long days = event.endsAt == null
                ? null
                : Math.floorDiv(
                        Duration.between(event.endsAt, asOf).toSeconds(),
                        Duration.ofDays(1).toSeconds());
        return Balance.of(Events.ref(event), asOf, days, List.copyOf(standings.values()));
    }

    private Map<UUID, Standing> standings(Event event, Instant asOf) {
        Map<UUID, Commitment> now = new LinkedHashMap<>();
        em.createQuery(OF_EVENT, Commitment.class)
                .setParameter("event", event)
                .getResultList()
                .forEach(commitment -> now.put(commitment.id, commitment));
        List<UUID> ids = new ArrayList<>(now.keySet());
        ids.addAll(past.deleted(commitments.type(), event.id));
        Map<UUID, JsonNode> recorded = past.states(ids, asOf);
        Set<UUID> carried = new HashSet<>(em.createQuery(FROM_THE_OUTSET, UUID.class)
                .setParameter("event", event)
                .getResultList());
        LocalDate day = asOf.atZone(When.ZONE).toLocalDate();
        Map<UUID, Standing> standings = new LinkedHashMap<>();
        for (UUID id : ids) {
            Known known = null;
            if (recorded.containsKey(id)) {
                known = wasPublic(recorded.get(id), event) ? Known.of(recorded.get(id)) : null;
            } else if (now.containsKey(id) && wasMade(now.get(id), event, asOf)) {
                known = Known.later(now.get(id), carried.contains(id), day);
            }
            if (known != null) {
                standings.put(id, known.standing(day));
            }
        }
        return standings;
    }

    private static boolean wasPublic(JsonNode state, Event event) {
        return state.path("publication").asText().equals(Publication.PUBLISHED.name())
                && state.path("event").asText().equals(event.id.toString());
    }

    /** On its day or, where it names none, at its event. */
    private static boolean wasMade(Commitment commitment, Event event, Instant asOf) {
        boolean made = commitment.madeOn != null
                ? !commitment.madeOn.isAfter(asOf.atZone(When.ZONE).toLocalDate())
                : event.startsAt != null && !event.startsAt.isAfter(asOf);
        return made && Visibility.isPublic(commitment);
    }

    private Event previous(Event event) {
        if (event.series == null || event.startsAt == null) {
            return null;
        }
        return em.createQuery(PREVIOUS, Event.class)
                .setParameter("series", event.series.slug())
                .setParameter("id", event.id)
                .setParameter("start", event.startsAt)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}

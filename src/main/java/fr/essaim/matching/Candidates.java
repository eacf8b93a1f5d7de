package fr.essaim.matching;

import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.When;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads offers and those who look for something, with all that is compared of them. Each is one statement. */
@ApplicationScoped
class Candidates {
    private static final String OFFERS = "select new " + Proposal.class.getName() + "("
            + Ref.select("offers", "o", "text") + ", " + Ref.select("projects", "p")
            + ", o.kind, p.sectors, p.stage, q.seat.communeCode, q.seat.lat, q.seat.lon, h.communeCode, p.territories, o.dates,"
            + " o.capacity, (select coalesce(sum(i.places), 0) from Interest i where i.offer = o and i.state = ACCEPTED))"
            + " from Offer o join o.project p left join p.pole q on q.publication = PUBLISHED"
            + " left join p.holder h on h.publication = PUBLISHED";
    private static final String PUBLIC_OFFERS = OFFERS
            + " where o.publication = PUBLISHED and p.publication = PUBLISHED"
            + " and (o.expiresOn is null or o.expiresOn >= :today)";
    private static final String NOT_OWN =
            " and p.id <> :own and (q.id is null or q.id <> :own)" + " and (h.id is null or h.id <> :own)";

    private static final String NEEDS = "select new " + Seeker.class.getName() + "("
            + Ref.select("needs", "n", "text") + ", " + Ref.select("poles", "q") + ", "
            + Ref.select("organisations", "h")
            + ", n.kind, q.sectors, q.stage, q.seat.communeCode, q.seat.lat, q.seat.lon, h.communeCode, n.territory, n.expiresOn)"
            + " from Need n left join n.pole q left join n.organisation h";
    private static final String PUBLIC_NEEDS = NEEDS
            + " where n.publication = PUBLISHED and (q.id is null or q.publication = PUBLISHED)"
            + " and (h.id is null or h.publication = PUBLISHED) and (n.expiresOn is null or n.expiresOn >= :today)"
            + " and not exists (select 1 from Project p where p.id = :project and (p.pole = q or p.holder = h))";

    private static final String PROJECT = "select new " + Seeker.class.getName() + "(" + Ref.select("projects", "p")
            + ", p.sectors, p.stage, q.seat.communeCode, q.seat.lat, q.seat.lon, h.communeCode, p.territories)"
            + " from Project p left join p.pole q on q.publication = PUBLISHED"
            + " left join p.holder h on h.publication = PUBLISHED where p.id = :id";

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    Seeker need(UUID id) {
        return one(Seeker.class, NEEDS + " where n.id = :id", id);
    }

    Seeker project(UUID id) {
        return one(Seeker.class, PROJECT, id);
    }

    Proposal offer(UUID id) {
        return one(Proposal.class, OFFERS + " where o.id = :id", id);
    }

    private <T> T one(Class<T> type, String select, UUID id) {
        return em.createQuery(select, type).setParameter("id", id).getSingleResult();
    }

    /** What is public, has not expired, is of others, and may be what is looked for. */
    List<Proposal> offersFor(Seeker seeker) {
        var params = new HashMap<String, Object>(Map.of("today", today()));
        boolean ofTerritory = seeker.isNeed() && seeker.by() == null;
        if (!ofTerritory) {
            params.put("own", seeker.isNeed() ? seeker.by().id() : seeker.self().id());
        }
        return new Likely()
                .sectors("p.sectorCodes", seeker.sectors())
                .kind("o.kind", seeker.kind())
                .near("q.seat", List.of("q.seat.communeCode", "h.communeCode"), seeker.place())
                .rows(em, Proposal.class, PUBLIC_OFFERS + (ofTerritory ? "" : NOT_OWN), "o", params);
    }

    /** What is public, has not expired, is of others, and may be met by the offer. */
    List<Seeker> needsFor(Proposal offer) {
        return new Likely()
                .sectors("q.sectorCodes", offer.sectors())
                .kind("n.kind", offer.kind())
                .near("q.seat", List.of("q.seat.communeCode", "h.communeCode"), offer.place())
                .rows(
                        em,
                        Seeker.class,
                        PUBLIC_NEEDS,
                        "n",
                        Map.of("today", today(), "project", offer.project().id()));
    }

    LocalDate today() {
        return When.day(When.fromString("today"), clock);
    }
}

package fr.essaim.pole;

import fr.essaim.shared.data.GeoPoint;
import fr.essaim.territory.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What is known of communes and départements by their codes. The one place to change once communes have points of their own. */
@ApplicationScoped
public class Places {
    @Inject
    EntityManager em;

    /** Names by code, of the communes and départements among these that this service knows. One statement. */
    public Map<String, String> names(Collection<String> codes) {
        return em.createQuery(
                        "from Territory t where t.scale in (COMMUNE, DEPARTEMENT) and t.code in :codes"
                                + " and t.publication = PUBLISHED",
                        Territory.class)
                .setParameter("codes", codes)
                .getResultStream()
                .collect(Collectors.toMap(territory -> territory.code, territory -> territory.name, (a, b) -> b));
    }

    /**
     * The points of communes, by code: so far those that a public pole gives as the point of the commune it sits in, and not of
     * an address there. A commune of which there is none is left out. One statement.
     */
    public Map<String, GeoPoint> points(Collection<String> communeCodes) {
        var points = new HashMap<String, GeoPoint>();
        em.createQuery(
                        "select p.seat.communeCode, p.seat.lat, p.seat.lon from Pole p where p.publication = PUBLISHED"
                                + " and p.seat.precision = COMMUNE and p.seat.communeCode in :codes"
                                + " and p.seat.lon is not null and p.seat.lat is not null order by p.id",
                        Object[].class)
                .setParameter("codes", communeCodes)
                .getResultStream()
                .forEach(row -> points.putIfAbsent((String) row[0], new GeoPoint((Double) row[1], (Double) row[2])));
        return points;
    }
}

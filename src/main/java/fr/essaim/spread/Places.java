package fr.essaim.spread;

import fr.essaim.territory.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What is known of communes and départements by their codes. The one place to change once communes have points of their own. */
@ApplicationScoped
public class Places {
    /** Longitude, then latitude, as GeoJSON wants them. */
    record Point(double lon, double lat) {}

    @Inject
    EntityManager em;

    /** Names by code, of the communes and départements of these sites that this service knows. One statement. */
    Map<String, String> names(Collection<Site> sites) {
        var names = new HashMap<String, String>();
        List<String> codes = sites.stream()
                .flatMap(site -> Stream.of(site.communeCode(), site.departement()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        em.createQuery(
                        "from Territory t where t.scale in (COMMUNE, DEPARTEMENT) and t.code in :codes"
                                + " and t.publication = PUBLISHED",
                        Territory.class)
                .setParameter("codes", codes)
                .getResultStream()
                .forEach(territory -> names.put(territory.code, territory.name));
        return names;
    }

    /**
     * The points of communes, by code: so far those that a public pole gives as the point of the commune it sits in, and not of
     * an address there. A commune of which there is none is left out. One statement.
     */
    Map<String, Point> points(Collection<Site> sites) {
        var points = new HashMap<String, Point>();
        em.createQuery(
                        "select p.seat.communeCode, p.seat.lon, p.seat.lat from Pole p where p.publication = PUBLISHED"
                                + " and p.seat.precision = COMMUNE and p.seat.communeCode in :codes"
                                + " and p.seat.lon is not null and p.seat.lat is not null order by p.id",
                        Object[].class)
                .setParameter(
                        "codes",
                        sites.stream()
                                .map(Site::communeCode)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                .getResultStream()
                .forEach(row -> points.putIfAbsent((String) row[0], new Point((Double) row[1], (Double) row[2])));
        return points;
    }
}

package fr.essaim.territory;

import fr.essaim.shared.data.Gazetteer;
import fr.essaim.shared.data.Located;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What is known of communes and départements by their codes. */
@ApplicationScoped
public class Places implements Gazetteer {
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

    @Override
    public Map<String, Located.Spot> spots(Collection<String> communeCodes) {
        var spots = new HashMap<String, Located.Spot>();
        points(communeCodes)
                .forEach((code, point) ->
                        spots.put(code, new Located.Spot(point.lat(), point.lon(), point.precision())));
        return spots;
    }

    /**
     * The points of communes and arrondissements, by code; those of which none is known are left out. One statement, without the
     * scale: no other code has five characters, so the index of codes is enough.
     */
    public Map<String, Territory.Point> points(Collection<String> communeCodes) {
        return em.createQuery(
                        "select t.code, t.point from Territory t where t.code in :codes"
                                + " and t.point.lat is not null",
                        Object[].class)
                .setParameter("codes", communeCodes)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Territory.Point) row[1]));
    }
}

package fr.essaim.dashboard;

import fr.essaim.territory.TerritoryCode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What of the service is in a territory, as conditions of HQL. Communes are compared by the database; the territories that a
 * resource names are values in JSON, which databases read in different ways: those are compared here and known by their ids.
 */
final class There {
    private static final String NAMES_ANY = "cast(p.territories as string) <> '[]'";

    private final EntityManager em;
    private final Extent extent;
    private final Map<String, Object> parameters = new HashMap<>();

    /** Four statements; none for the whole country, in which everything is. */
    There(EntityManager em, Extent extent) {
        this.em = em;
        this.extent = extent;
        parameters.put("communes", extent.communes());
        parameters.put("departements", extent.departements());
        naming("poles", "p.id, p.territories from Pole p where p.publication = PUBLISHED and " + NAMES_ANY);
        naming("projects", "p.id, p.territories from Project p where p.publication = PUBLISHED and " + NAMES_ANY);
        naming("needs", "n.id, n.territory from Need n where n.publication = PUBLISHED and n.territory is not null");
        naming(
                "commitments",
                "c.id, c.territory from Commitment c where c.publication = PUBLISHED and c.territory is not null");
    }

    private void naming(String parameter, String select) {
        if (extent.everything()) {
            parameters.put(parameter, List.of());
            return;
        }
        List<UUID> ids = em.createQuery("select " + select, Object[].class)
                .getResultStream()
                .filter(row -> codes(row[1]).anyMatch(extent::covers))
                .map(row -> (UUID) row[0])
                .toList();
        parameters.put(parameter, ids);
    }

    private static Stream<TerritoryCode> codes(Object one) {
        return one instanceof List<?> several
                ? several.stream().map(TerritoryCode.class::cast)
                : Stream.of((TerritoryCode) one);
    }

    /** That the commune at this path lies there. */
    String commune(String path) {
        return extent.has(path);
    }

    /** That the pole of this alias is public and is seated there or names a territory there. */
    String pole(String alias) {
        return "%s.publication = PUBLISHED and (%s.id in :poles or %s)"
                .formatted(alias, alias, extent.has(alias + ".seat.communeCode"));
    }

    /** The ids of such poles. */
    String poles() {
        return "(select tp.id from Pole tp where " + pole("tp") + ")";
    }

    /** That the project of this alias is public and is one of such a pole or names a territory there. */
    String project(String alias) {
        return "%s.publication = PUBLISHED and (%s%s.id in :projects or %s.pole.id in %s)"
                .formatted(alias, orAll(), alias, alias, poles());
    }

    /** Before the conditions of what may be without a place: the whole country has that too. */
    String orAll() {
        return extent.everything() ? "1 = 1 or " : "";
    }

    List<Object[]> rows(String hql) {
        return query(hql, Object[].class).getResultList();
    }

    <R> TypedQuery<R> query(String hql, Class<R> result) {
        TypedQuery<R> query = em.createQuery(hql, result);
        query.getParameters().forEach(p -> query.setParameter(p.getName(), parameters.get(p.getName())));
        return query;
    }

    /** How many rows this from clause has. */
    int count(String hql) {
        return query("select count(*) " + hql, Long.class).getSingleResult().intValue();
    }
}

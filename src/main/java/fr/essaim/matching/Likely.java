package fr.essaim.matching;

import fr.essaim.project.OfferKind;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which rows are worth comparing: those that share a theme, a kind or a region with a subject, and which of them first. It
 * only chooses; {@link Scoring} compares.
 */
final class Likely {
    /** So many are compared at the most. */
    static final int MOST = 500;

    private static final double KM_OF_A_DEGREE = 111.2;

    private final Map<String, Object> params = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<String> points = new ArrayList<>();

    /** @param path of the codes between bars */
    Likely sectors(String path, List<String> sectors) {
        var any = new ArrayList<String>();
        for (String sector : sectors) {
            String name = "sector" + any.size();
            params.put(name, "%|" + sector.replaceAll("[!%_]", "!$0") + "|%");
            any.add(path + " like :" + name + " escape '!'");
        }
        return any.isEmpty() ? this : add(String.join(" or ", any), MatchCriterion.THEME);
    }

    Likely kind(String path, OfferKind kind) {
        if (kind == null) {
            return this;
        }
        params.put("kind", kind);
        return add(path + " = :kind", MatchCriterion.KIND);
    }

    /** In the square around the place, or in its département when that is all that is known. */
    Likely near(String seat, List<String> communes, Whereabouts place) {
        var any = new ArrayList<String>();
        if (place.point() != null) {
            double lat = Scoring.NONE_FROM_KM / KM_OF_A_DEGREE;
            double lon =
                    lat / Math.max(0.01, Math.cos(Math.toRadians(place.point().lat())));
            params.put("south", place.point().lat() - lat);
            params.put("north", place.point().lat() + lat);
            params.put("west", place.point().lon() - lon);
            params.put("east", place.point().lon() + lon);
            any.add(within(seat));
            communes.forEach(commune -> any.add(commune
                    + " in (select t.code from Territory t where t.scale in (COMMUNE, ARRONDISSEMENT) and "
                    + within("t.point") + ")"));
        }
        if (place.point() == null && place.departement() != null) {
            params.put("departement", place.departement() + "%");
            communes.forEach(commune -> any.add(commune + " like :departement"));
        }
        return any.isEmpty() ? this : add(String.join(" or ", any), MatchCriterion.DISTANCE);
    }

    private static String within(String point) {
        return "(%s.lat between :south and :north and %s.lon between :west and :east)".formatted(point, point);
    }

    private Likely add(String condition, MatchCriterion criterion) {
        conditions.add("(" + condition + ")");
        points.add("case when %s then %d else 0 end".formatted(condition, criterion.most));
        return this;
    }

    /** One statement, and none when nothing is known of the subject; one row more than {@link #MOST} if there are more. */
    <T> List<T> rows(EntityManager em, Class<T> type, String select, String alias, Map<String, Object> more) {
        if (conditions.isEmpty()) {
            return List.of();
        }
        var query = em.createQuery(
                        select
                                + conditions.stream().collect(Collectors.joining(" or ", " and (", ")"))
                                + points.stream().collect(Collectors.joining(" + ", " order by (", ") desc, "))
                                + alias + ".updatedAt desc, " + alias + ".id",
                        type)
                .setMaxResults(MOST + 1);
        params.forEach(query::setParameter);
        more.forEach(query::setParameter);
        return query.getResultList();
    }
}

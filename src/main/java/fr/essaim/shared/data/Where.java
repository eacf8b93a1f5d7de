package fr.essaim.shared.data;

import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An HQL condition built from optional filters: a null value adds nothing. Values are always bound, never concatenated. */
public final class Where {
    /** In degrees. */
    private static final double ROUNDING = 1e-6;

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    Where copy() {
        var copy = new Where();
        copy.clauses.addAll(clauses);
        copy.params.putAll(params);
        return copy;
    }

    /** What the public may see. */
    public static Where published(String alias) {
        return new Where().and(alias + ".publication = :publication", "publication", Publication.PUBLISHED);
    }

    /** What is seen of the parts of a resource: by who sees drafts, all that was not taken away. */
    public static Where parts(String alias) {
        return Visibility.ofDrafts() ? new Where().and(alias + ".publication <> ARCHIVED") : published(alias);
    }

    /** What the caller asked to see: what is public, unless it may see drafts and says so. */
    public static Where visible(String alias, PageParams page) {
        Where visible = page.publication() == null
                ? published(alias)
                : new Where().and(alias + ".publication = :publication", "publication", page.publication());
        return visible.and(alias + ".source.slug = :fromSource", "fromSource", page.source());
    }

    public Where and(String clause, String name, Object value) {
        if (value != null) {
            clauses.add(clause);
            params.put(name, value);
        }
        return this;
    }

    /** The resource that {@code path} leads to is the one with this id or slug. */
    public Where andIs(String path, String name, String idOrSlug) {
        if (idOrSlug == null) {
            return this;
        }
        UUID id = Ids.parse(idOrSlug);
        return id != null
                ? and(path + ".id = :" + name + shown(path), name, id)
                : and(path + ".slug = :" + name + shown(path), name, idOrSlug);
    }

    /** To ask for what points at a draft would be to ask whether there is one. */
    private static String shown(String path) {
        return Visibility.ofDrafts() ? "" : " and " + path + ".publication = PUBLISHED";
    }

    /** There is a row of {@code from} that meets {@code on}, and one of its {@code paths} has this id or slug. */
    public Where andExists(String from, String on, String name, String idOrSlug, String... paths) {
        if (idOrSlug == null) {
            return this;
        }
        UUID id = Ids.parse(idOrSlug);
        String is = Stream.of(paths)
                .map(path -> path + (id != null ? ".id = :" : ".slug = :") + name + shown(path))
                .collect(Collectors.joining(" or "));
        return and(
                "exists (select 1 from " + from + " where " + on + " and (" + is + "))",
                name,
                id != null ? id : idOrSlug);
    }

    /** The folded text at {@code path} contains the words as typed, accents and case aside. */
    public Where andContains(String path, String words) {
        return words == null || words.isBlank()
                ? this
                : and(
                        path + " like :words escape '!'",
                        "words",
                        "%" + Fold.of(words.strip()).replaceAll("[!%_]", "!$0") + "%");
    }

    /** The column of {@link Codes} at {@code path} has this code. */
    public Where andHas(String path, String name, String code) {
        return code == null
                ? this
                : and(path + " like :" + name + " escape '!'", name, "%|" + code.replaceAll("[!%_]", "!$0") + "|%");
    }

    /** As {@link #andHas(String, String, String)}, with one of these codes at least; none for a null set. */
    public Where andHasAny(String path, String name, Collection<String> codes) {
        if (codes == null) {
            return this;
        }
        var any = new ArrayList<String>();
        for (String code : codes) {
            any.add(path + " like :" + name + any.size() + " escape '!'");
            bind(name + (any.size() - 1), "%|" + code.replaceAll("[!%_]", "!$0") + "|%");
        }
        return and(any.isEmpty() ? "1 = 0" : "(" + String.join(" or ", any) + ")");
    }

    public Where andWithin(String latPath, String lonPath, BoundingBox box) {
        return box == null ? this : and(within(latPath, lonPath, box));
    }

    public Where andNear(String latPath, String lonPath, GeoPoint centre, Kilometres radius) {
        return isAround(centre, radius) ? and(near(latPath, lonPath, centre, radius)) : this;
    }

    /** That the point lies in the box; a box whose west exceeds its east crosses the 180th meridian. */
    public String within(String latPath, String lonPath, BoundingBox box) {
        params.put("south", box.south());
        params.put("north", box.north());
        params.put("west", box.west());
        params.put("east", box.east());
        String lon = box.west() <= box.east()
                ? lonPath + " between :west and :east"
                : "(" + lonPath + " >= :west or " + lonPath + " <= :east)";
        return latPath + " between :south and :north and " + lon;
    }

    /** That the point is no farther than this along the great circle; first, that it is as far south and north, by an index. */
    public String near(String latPath, String lonPath, GeoPoint centre, Kilometres radius) {
        double angle = Math.min(radius.value() / GeoPoint.EARTH_RADIUS_KM, Math.PI);
        params.put("lat", Math.toRadians(centre.lat()));
        params.put("lon", Math.toRadians(centre.lon()));
        params.put("cosine", Math.cos(angle));
        params.put("least", centre.lat() - Math.toDegrees(angle) - ROUNDING);
        params.put("most", centre.lat() + Math.toDegrees(angle) + ROUNDING);
        return "%s between :least and :most and sin(:lat) * sin(radians(%s)) + cos(:lat) * cos(radians(%s)) * cos(radians(%s) - :lon) >= :cosine"
                .formatted(latPath, latPath, latPath, lonPath);
    }

    /** @throws Refusal 400 when one of the two is missing */
    public static boolean isAround(GeoPoint centre, Kilometres radius) {
        if ((centre == null) != (radius == null)) {
            throw new Refusal(ProblemType.INVALID_QUERY).parameter("near", "needs", "near, radiusKm");
        }
        return centre != null;
    }

    /** A value for conditions that are composed elsewhere. */
    public void bind(String name, Object value) {
        params.put(name, value);
    }

    /**
     * That a row comes after another in the order of these paths: {@code (a > :c0 or a = :c0 and (b > :c1 or …))}. The values of
     * the other are to be bound, as {@code c0}, {@code c1} …
     *
     * @param isDescending by the place of a path
     */
    public static String after(List<String> paths, IntPredicate isDescending) {
        String rest = "";
        for (int i = paths.size() - 1; i >= 0; i--) {
            String path = paths.get(i);
            String beyond = path + (isDescending.test(i) ? " < :c" : " > :c") + i;
            rest = rest.isEmpty() ? beyond : "(%s or %s = :c%d and %s)".formatted(beyond, path, i, rest);
        }
        return rest;
    }

    /** A condition without a value from the caller. */
    public Where and(String clause) {
        clauses.add(clause);
        return this;
    }

    String hql() {
        return clauses.isEmpty() ? "1 = 1" : String.join(" and ", clauses);
    }

    Map<String, Object> params() {
        return params;
    }
}

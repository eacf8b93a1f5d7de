package fr.essaim.shared.data;

import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one kind of resource is listed: one select into a row record, the sort keys it accepts, keyset pages over them.
 *
 * <p>A page begins after the sort values of the last row seen, so it costs the same wherever it is and no row is lost or
 * repeated while others write. Sort expressions are never null, and the id comes last.
 */
public final class Listing<R extends Represented> {
    /** Rows of each statement when a list is read to its end. */
    private static final int AT_A_TIME = 500;

    private record Key<R>(String path, Class<?> type, Function<R, Object> value) {}

    private record Step<R>(Key<R> key, boolean descending) {}

    private final Class<R> row;
    private final String collection;
    private final String from;
    private final String alias;
    private final String name;
    private final String select;
    private final Map<String, Key<R>> keys = new LinkedHashMap<>();
    private final Key<R> id;
    private String byDefault;
    private List<String> owners = List.of();
    private UnaryOperator<R> finish = UnaryOperator.identity();

    private Listing(Class<R> row, String collection, String from, String name, String meta, String... columns) {
        this.row = row;
        this.collection = collection;
        this.from = from;
        this.alias = from.split(" ")[1];
        this.name = name;
        this.select = "select new " + row.getName() + "(" + meta
                + Stream.of(columns).map(c -> ", " + c).collect(Collectors.joining()) + ") from " + from + " where ";
        this.id = new Key<>(alias + ".id", UUID.class, r -> r.meta().id());
        sort("createdAt", alias + ".createdAt", Instant.class, r -> r.meta().createdAt());
        sort("updatedAt", alias + ".updatedAt", Instant.class, r -> r.meta().updatedAt());
    }

    /**
     * @param from an HQL from clause: the entity, its alias, then outer joins to what the row names
     * @param name the attribute that names one in a sentence
     * @param columns what follows {@link Meta} in the row's constructor, in its order
     */
    public static <R extends Represented> Listing<R> of(
            Class<R> row, String collection, String from, String name, String... columns) {
        String alias = from.split(" ")[1];
        return new Listing<>(
                row, collection, from, Ref.select(collection, alias, name), Meta.select(collection, alias), columns);
    }

    /** As {@link #of}, for a {@link NamedEntity}, sorted by name unless told otherwise. */
    public static <R extends Represented> Listing<R> ofNamed(
            Class<R> row, String collection, String from, Function<R, String> name, String... columns) {
        String alias = from.split(" ")[1];
        return new Listing<>(
                        row,
                        collection,
                        from,
                        Ref.select(collection, alias),
                        Meta.selectNamed(collection, alias),
                        columns)
                .sort("name", alias + ".sortName", String.class, r -> Fold.of(name.apply(r)))
                .byDefault("name");
    }

    /**
     * @param path what to sort by, in HQL; never null
     * @param value the same, of a row
     */
    public Listing<R> sort(String name, String path, Class<?> type, Function<R, Object> value) {
        keys.put(name, new Key<>(path, type, value));
        return this;
    }

    public Listing<R> byDefault(String sort) {
        byDefault = sort;
        return this;
    }

    /** The aliases of what a row is a part of, see {@link DomainEntity#belongsTo()}. */
    public Listing<R> belongingTo(String... aliases) {
        owners = List.of(aliases);
        return this;
    }

    /** What is left to do with each row, such as what depends on the day it is read. */
    public Listing<R> finish(UnaryOperator<R> finish) {
        this.finish = finish;
        return this;
    }

    public Class<R> row() {
        return row;
    }

    public String collection() {
        return collection;
    }

    /** One statement for the rows, and one for the total when it is asked. */
    public Page<R> page(EntityManager em, Where where, PageParams params) {
        hideParts(where);
        List<Step<R>> steps = steps(params.sort());
        Long total = params.include() == PageParams.Include.total ? count(em, where) : null;
        List<String> after = params.cursor() == null ? null : Cursor.open(params.cursor(), steps.size());
        return page(em, where, steps, after, params.limit()).withTotal(total);
    }

    private Page<R> page(EntityManager em, Where where, List<Step<R>> steps, List<String> after, int limit) {
        Where from = after == null ? where : startAfter(after, steps, where.copy());
        List<R> rows = rows(em, from, order(steps), limit + 1);
        if (rows.size() <= limit) {
            return new Page<>(rows, limit, null, null, null);
        }
        R last = rows.get(limit - 1);
        List<String> end =
                steps.stream().map(s -> s.key.value.apply(last).toString()).toList();
        return new Page<>(
                rows.subList(0, limit), limit, Cursor.of(end), null, () -> page(em, where, steps, end, AT_A_TIME));
    }

    /** In HQL, the ids of what the public may not see, one select for each reason why: each finds its rows by an index. */
    Stream<String> hidden() {
        return Stream.concat(Stream.of(alias), owners.stream())
                .map(part -> "select %s.id from %s where %s.publication in (DRAFT, SUBMITTED, ARCHIVED)"
                        .formatted(alias, from, part));
    }

    /** The rows that the public may see among these ids, by id. */
    public Map<UUID, R> byIds(EntityManager em, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var where = Where.published(alias).and(alias + ".id in :ids", "ids", ids);
        hideParts(where);
        return rows(em, where, "", ids.size()).stream()
                .collect(Collectors.toMap(r -> r.meta().id(), Function.identity()));
    }

    /** What whoever asks may see among these ids, named. */
    public Map<UUID, Ref> names(EntityManager em, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var where =
                (Visibility.ofDrafts() ? new Where() : Where.published(alias)).and(alias + ".id in :ids", "ids", ids);
        hideParts(where);
        var query = em.createQuery("select " + name + " from " + from + " where " + where.hql(), Ref.class);
        where.params().forEach(query::setParameter);
        return query.getResultList().stream().collect(Collectors.toMap(Ref::id, Function.identity()));
    }

    /** All the rows, for lists that belong to one resource and are short. */
    public List<R> all(EntityManager em, Where where, String sort) {
        hideParts(where);
        return rows(em, where, " order by " + keys(steps(sort)), Integer.MAX_VALUE);
    }

    /** A part of what the public does not see is not seen either. */
    private void hideParts(Where where) {
        if (!Visibility.ofDrafts()) {
            owners.forEach(owner -> where.and("(%s.id is null or %s.publication = PUBLISHED)".formatted(owner, owner)));
        }
    }

    private List<R> rows(EntityManager em, Where where, String order, int most) {
        var query = em.createQuery(select + where.hql() + order, row).setMaxResults(most);
        where.params().forEach(query::setParameter);
        return query.getResultList().stream().map(finish).toList();
    }

    private long count(EntityManager em, Where where) {
        var query = em.createQuery("select count(*) from " + from + " where " + where.hql(), Long.class);
        where.params().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private List<Step<R>> steps(String sort) {
        var steps = new ArrayList<Step<R>>();
        for (String part : (sort == null || sort.isBlank() ? byDefault : sort).split(",", -1)) {
            boolean descending = part.startsWith("-");
            Key<R> key = keys.get(descending ? part.substring(1) : part);
            if (key == null || steps.stream().anyMatch(s -> s.key == key)) {
                throw new Refusal(ProblemType.INVALID_QUERY)
                        .parameter("sort", "unknown-sort", part, String.join(", ", keys.keySet()));
            }
            steps.add(new Step<>(key, descending));
        }
        steps.add(new Step<>(id, steps.get(0).descending));
        return steps;
    }

    /**
     * The publication, which the condition fixes to one value, comes first as in the indexes: H2 would sort the whole table
     * for each page otherwise.
     */
    private String order(List<Step<R>> steps) {
        return " order by " + alias + ".publication" + (steps.get(0).descending ? " desc, " : ", ") + keys(steps);
    }

    private static <R> String keys(List<Step<R>> steps) {
        return steps.stream()
                .map(s -> s.key.path + (s.descending ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /**
     * {@code a >= :a and (a > :a or a = :a and (b > :b or ...))}: the first term says nothing new, and lets the database
     * enter its index at the right place.
     */
    private Where startAfter(List<String> values, List<Step<R>> steps, Where where) {
        for (int i = 0; i < steps.size(); i++) {
            where.bind("c" + i, read(values.get(i), steps.get(i).key.type));
        }
        where.and(steps.get(0).key.path + (steps.get(0).descending ? " <= :c0" : " >= :c0"));
        return where.and(Where.after(steps.stream().map(step -> step.key.path).toList(), i -> steps.get(i).descending));
    }

    private static Object read(String value, Class<?> type) {
        try {
            if (type == String.class) {
                return value;
            } else if (type == UUID.class) {
                return UUID.fromString(value);
            } else if (type == Instant.class) {
                return Instant.parse(value);
            } else if (type == LocalDate.class) {
                return LocalDate.parse(value);
            }
            return Integer.valueOf(value);
        } catch (RuntimeException e) {
            throw Cursor.invalid();
        }
    }
}

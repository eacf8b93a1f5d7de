package fr.essaim.trace;

import fr.essaim.shared.data.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/**
 * Which resource comes before which, from the question to the territory: said by links, and by the resources themselves.
 * What a link is called does not say which of its ends comes first: a proposal answers a stake, and comes after it. That is
 * said here, and nowhere else.
 */
@ApplicationScoped
class Steps {
    private static final String SAME = "SAME_AS";

    /** One more shows that there are more. */
    static final int MOST = 2000;

    /** The kinds of which the first end comes first. */
    private static final Set<String> DOWNWARD =
            new TreeSet<>(Set.of("LEADS_TO", "PRESENTS", "RESULTS_IN", "RECURS_IN", SAME));

    /** Those of which the first end comes after. What is the same comes neither first nor last. */
    private static final Set<String> UPWARD =
            new TreeSet<>(Set.of("ANSWERS", "EXAMPLE_OF", "REPLICATES", "REWORDS", "PART_OF", SAME));

    /** {@code upper}, {@code lower}: columns of the ids. */
    private record Source(String columns, String upper, String lower, String from) {
        private static Source links(Set<String> kinds, String upper, String lower, boolean forward) {
            return new Source(
                    "l.kind, l.basis, l.id, l.%s_type, l.%s_id, l.%s_type, l.%s_id, %s"
                            .formatted(upper, upper, lower, lower, forward),
                    "l." + upper + "_id",
                    "l." + lower + "_id",
                    "link l where l.publication in (:shown) and l.kind in ('" + String.join("', '", kinds) + "')");
        }

        /** Said by one of the two resources itself. */
        private static Source said(
                String kind, String upperType, String upper, String lowerType, String lower, String from) {
            return new Source(
                    "'%s', cast(null as varchar(40)), cast(null as uuid), '%s', %s, '%s', %s, %s"
                            .formatted(kind, upperType, upper, lowerType, lower, isDownward(kind)),
                    upper,
                    lower,
                    from);
        }

        private static Source part(String whole, String part, String wholeId) {
            String table = part.replace('-', '_');
            return said("PART_OF", whole, "t." + wholeId, part, "t.id", table + " t where t.publication in (:shown)");
        }

        private static Source replica(String type, String originId) {
            String from = type + " t where t.publication in (:shown)";
            return said("REPLICATES", type, "t." + originId, type, "t.id", from);
        }

        private static Source example(String type) {
            String id = "t." + type + "_id";
            String from = "contribution_example t where " + id + " is not null";
            return said("EXAMPLE_OF", "contribution", "t.contribution_id", type, id, from);
        }
    }

    private static final List<Source> SOURCES = List.of(
            Source.links(DOWNWARD, "from", "to", true),
            Source.links(UPWARD, "to", "from", false),
            Source.part("event", "atelier", "event_id"),
            Source.part("event", "forum-session", "event_id"),
            Source.part("event", "commitment", "event_id"),
            Source.part("atelier", "contribution", "atelier_id"),
            Source.said(
                    "PART_OF",
                    "event",
                    "t.event_id",
                    "contribution",
                    "t.id",
                    "contribution t where t.publication in (:shown) and t.atelier_id is null"),
            Source.said(
                    "PRESENTS",
                    "forum-session",
                    "t.forum_session_id",
                    "project",
                    "t.project_id",
                    "forum_session_project t where 1 = 1"),
            Source.example("project"),
            Source.example("pole"),
            Source.part("commitment", "commitment", "parent_id"),
            Source.part("pole", "commitment", "pole_id"),
            Source.part("pole", "project", "pole_id"),
            Source.replica("project", "inspired_by_id"),
            Source.part("project", "offer", "project_id"),
            Source.part("project", "implantation", "project_id"),
            Source.replica("implantation", "origin_id"));

    private static final String BELOW = sql("%1$s in (:ids)");
    private static final String ABOVE = sql("%2$s in (:ids)");
    private static final String AMONG = sql("%1$s in (:ids) and %2$s in (:ids)");

    private static String sql(String condition) {
        return SOURCES.stream()
                .map(s -> "select " + s.columns + " from " + s.from + " and " + condition.formatted(s.upper, s.lower))
                .collect(Collectors.joining(
                        " union all ",
                        "select * from (",
                        ") s (kind, basis, link_id, upper_type, upper_id, lower_type, lower_id, forward)"
                                + " order by upper_id, lower_id, kind"));
    }

    /**
     * @param kind of the link
     * @param basis of the link, or null
     * @param link its id, or null
     * @param forward whether the upper one says it of the lower one, and not the other way round
     */
    record Step(
            String kind,
            String basis,
            UUID link,
            String upperType,
            UUID upper,
            String lowerType,
            UUID lower,
            boolean forward) {}

    @Inject
    EntityManager em;

    /** Whether the first end of such an edge comes before the second one. */
    static boolean isDownward(String kind) {
        return DOWNWARD.contains(kind);
    }

    /** From these resources to the next ones above or below them. One statement. */
    List<Step> from(Collection<UUID> ids, boolean down) {
        return steps(ids, down ? BELOW : ABOVE);
    }

    /** All that lead from one of these to another. One statement. */
    List<Step> among(Collection<UUID> ids) {
        return steps(ids, AMONG);
    }

    /** What these contributions are. One statement. */
    Map<UUID, String> kinds(Collection<UUID> contributions) {
        return em.createQuery(
                        "select c.id, cast(c.kind as string) from Contribution c where c.id in :ids", Object[].class)
                .setParameter("ids", contributions)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    private List<Step> steps(Collection<UUID> ids, String sql) {
        @SuppressWarnings("unchecked")
        NativeQuery<Object[]> query = em.createNativeQuery(sql).unwrap(NativeQuery.class);
        return query.addScalar("kind", String.class)
                .addScalar("basis", String.class)
                .addScalar("link_id", UUID.class)
                .addScalar("upper_type", String.class)
                .addScalar("upper_id", UUID.class)
                .addScalar("lower_type", String.class)
                .addScalar("lower_id", UUID.class)
                .addScalar("forward", Boolean.class)
                .setTupleTransformer((row, names) -> new Step(
                        (String) row[0],
                        (String) row[1],
                        (UUID) row[2],
                        (String) row[3],
                        (UUID) row[4],
                        (String) row[5],
                        (UUID) row[6],
                        (Boolean) row[7]))
                .setParameter("ids", ids)
                .setParameter(
                        "shown", Visibility.states().stream().map(Enum::name).toList())
                .setMaxResults(MOST + 1)
                .getResultList();
    }
}

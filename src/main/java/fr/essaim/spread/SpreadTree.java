package fr.essaim.spread;

import fr.essaim.project.Project;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Reads the tree in four statements, however large it is: one recursion for its projects, one for its sites, and their rows. */
@ApplicationScoped
public class SpreadTree {
    static final int MOST_PROJECTS = 500;
    static final int MOST_SITES = 2000;

    /** No chain is followed farther: it also ends what imports may have closed. */
    static final int MOST_STEPS = 50;

    /** Recursions come as SQL: union all, since H2 keeps doubles between the rounds of any union. */
    private static final String PROJECTS = """
            with recursive tree (id, steps) as (
              select cast(:root as uuid), 0
              union all
              select p.id, t.steps + 1 from tree t join project p on p.inspired_by_id = t.id
              where t.steps < %d and p.publication in (:shown))
            select p.id from tree t join project p on p.id = t.id
            group by p.id, p.sort_name order by min(t.steps), p.sort_name, p.id""".formatted(MOST_STEPS);

    /** A line begins with a site whose origin is in none of these projects. */
    private static final String SITES = """
            with recursive tree (id, steps) as (
              select i.id, 0 from implantation i left join implantation o
                on o.id = i.origin_id and o.project_id in (:projects) and o.publication in (:shown)
              where i.project_id in (:projects) and i.publication in (:shown) and o.id is null
              union all
              select i.id, t.steps + 1 from tree t
                join implantation i on i.origin_id = t.id join project p on p.id = i.project_id
              where t.steps < %d and i.publication in (:shown) and p.publication in (:shown))
            select id from tree group by id order by min(steps), id""".formatted(MOST_STEPS);

    private static final String SITE_ROWS = "select new " + Site.class.getName() + "(i.id, i.label, "
            + Ref.select("projects", "p") + ", i.communeCode, i.status, i.history, i.siteCount, "
            + Ref.select("organisations", "h") + ", " + Ref.select("implantations", "o", "label") + ", "
            + Ref.select("projects", "q") + ", i.kept, i.adapted, i.lessons) from Implantation i join i.project p"
            + " left join i.localHolder h left join i.origin o left join o.project q where i.id in :ids"
            + " order by i.createdAt, i.id";

    private static final String PROJECT_ROWS = "select new " + Spread.Member.class.getName() + "("
            + Ref.select("projects", "p") + ", " + Ref.select("projects", "q")
            + ") from Project p left join p.inspiredBy q where p.id in :ids";

    @Inject
    EntityManager em;

    /** The tree of a project, as whoever asks may see it: nothing hidden is walked through. */
    public Spread of(Project root) {
        List<UUID> projectIds = ids(PROJECTS, Map.of("root", root.id), MOST_PROJECTS);
        List<UUID> within = head(projectIds, MOST_PROJECTS);
        List<UUID> siteIds = ids(SITES, Map.of("projects", within), MOST_SITES);
        List<Site> sites = em.createQuery(SITE_ROWS, Site.class)
                .setParameter("ids", head(siteIds, MOST_SITES))
                .getResultStream()
                .sorted(nearestFirst(within, Site::project))
                .toList();
        List<Spread.Member> members = withDepths(em.createQuery(PROJECT_ROWS, Spread.Member.class)
                .setParameter("ids", within)
                .getResultStream()
                .sorted(nearestFirst(within, Spread.Member::project))
                .toList());
        List<Site> inOrder = inOrder(sites);
        boolean complete = projectIds.size() <= MOST_PROJECTS
                && siteIds.size() <= MOST_SITES
                && members.stream().noneMatch(member -> member.depth() == MOST_STEPS)
                && inOrder.stream().noneMatch(site -> site.depth() == MOST_STEPS);
        return new Spread(root.id, members, inOrder, complete);
    }

    /** One more than there may be, so that it shows. */
    @SuppressWarnings("unchecked")
    private List<UUID> ids(String sql, Map<String, Object> parameters, int most) {
        var query = em.createNativeQuery(sql, UUID.class)
                .setParameter(
                        "shown", Visibility.states().stream().map(Enum::name).toList())
                .setMaxResults(most + 1);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** The project itself, then those that take after it, then those after them; what is of none of these comes last. */
    private static <T> Comparator<T> nearestFirst(List<UUID> projects, Function<T, Ref> project) {
        var place = new HashMap<UUID, Integer>();
        projects.forEach(id -> place.put(id, place.size()));
        return Comparator.comparing(row -> place.getOrDefault(project.apply(row).id(), place.size()));
    }

    private static List<UUID> head(List<UUID> ids, int most) {
        return ids.subList(0, Math.min(most, ids.size()));
    }

    /** @param nearestFirst so that each comes after the one it takes after */
    private static List<Spread.Member> withDepths(List<Spread.Member> nearestFirst) {
        var depths = new HashMap<UUID, Integer>();
        var members = new ArrayList<Spread.Member>();
        for (Spread.Member member : nearestFirst) {
            // The project asked for comes first; it may be a draft, which is not named.
            int before = member.inspiredBy() == null
                    ? 0
                    : depths.getOrDefault(member.inspiredBy().id(), 0);
            int depth = members.isEmpty() ? 0 : before + 1;
            depths.put(member.project().id(), depth);
            members.add(new Spread.Member(member.project(), member.inspiredBy(), depth));
        }
        return members;
    }

    /** Each site is followed by those that replicate it. */
    private static List<Site> inOrder(Collection<Site> sites) {
        var byId = new HashMap<UUID, Site>();
        sites.forEach(site -> byId.put(site.id(), site));
        var replicas = new HashMap<UUID, List<Site>>();
        var open = new ArrayDeque<Site>();
        for (Site site : sites) {
            if (site.origin() != null && byId.containsKey(site.origin().id())) {
                replicas.computeIfAbsent(site.origin().id(), id -> new ArrayList<>())
                        .add(site);
            } else {
                open.add(site);
            }
        }
        var ordered = new ArrayList<Site>();
        while (!open.isEmpty()) {
            Site site = open.pop();
            ordered.add(site);
            List<Site> next = replicas.getOrDefault(site.id(), List.of());
            for (int i = next.size() - 1; i >= 0; i--) {
                open.push(next.get(i).at(site.depth() + 1));
            }
        }
        return ordered;
    }
}

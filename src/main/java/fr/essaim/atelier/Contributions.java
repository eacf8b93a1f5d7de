package fr.essaim.atelier;

import fr.essaim.shared.data.Listed;
import fr.essaim.shared.data.Listing;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Visibility;
import fr.essaim.shared.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Contributions implements Repository<Contribution>, Listed {
    static final String COLLECTION = "contributions";

    private static final Listing<ContributionSummary> ROWS = Listing.of(
                    ContributionSummary.class,
                    COLLECTION,
                    "Contribution c join c.event e left join c.atelier a",
                    "text",
                    Ref.select("events", "e"),
                    Ref.select("ateliers", "a", "title"),
                    "c.kind",
                    "c.origin",
                    "c.rubric",
                    "c.position",
                    "c.text",
                    "c.details",
                    "c.testimonies",
                    "c.state")
            .sort("order", "c.position", Integer.class, ContributionSummary::order)
            .belongingTo("e", "a")
            .byDefault("createdAt");

    private static final String RECURRING =
            "(c.id in (" + recurring("from", "to") + ") or c.id in (" + recurring("to", "from") + "))";

    /**
     * In HQL, the ids of lines that a public link says to recur, from or to what the public may read of another event: a line
     * of a day's synthesis takes up what a group of that day said, and is no recurrence.
     *
     * @param here the end of the link that the lines are, {@code from} or {@code to}
     * @param there the other end; its line is {@code o} in what the caller adds
     */
    public static String recurring(String here, String there) {
        return ("select l.%1$sId from Link l join Contribution h on h.id = l.%1$sId join Contribution o on o.id = l.%2$sId"
                        + " join o.event oe left join o.atelier oa where l.kind = RECURS_IN and l.publication = PUBLISHED"
                        + " and h.event.id <> oe.id and o.publication = PUBLISHED and oe.publication = PUBLISHED"
                        + " and (oa.id is null or oa.publication = PUBLISHED)")
                .formatted(here, there);
    }

    public Page<ContributionSummary> search(ContributionFilter filter, PageParams page) {
        var where = Where.visible("c", page)
                .andContains("c.searchText", filter.q())
                .andIs("e", "event", filter.event())
                .and("a.id = :atelier", "atelier", filter.atelier())
                .and("c.kind = :kind", "kind", filter.kind())
                .and("c.origin = :origin", "origin", filter.origin())
                .and("c.rubric = :rubric", "rubric", filter.rubric())
                .and("c.state = :state", "state", filter.state())
                .and("c.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince());
        if (filter.recurring() != null) {
            where.and(filter.recurring() ? RECURRING : "not " + RECURRING);
        }
        return ROWS.page(getEntityManager(), where, page);
    }

    /** The lines of an event's synthesis, in the order of their rubrics. One statement. */
    public List<ContributionSummary> synthesisOf(UUID event) {
        var where = Where.published("c")
                .and("e.id = :event", "event", event)
                .and("c.kind = :kind", "kind", ContributionKind.SYNTHESIS);
        return ROWS.all(getEntityManager(), where, "order");
    }

    /** What whoever asks may read of what was said in an atelier, in order. Two statements. */
    List<ContributionDetail> saidIn(Atelier atelier) {
        return find(
                        "select distinct c from Contribution c left join fetch c.examples x left join fetch x.pole"
                                + " left join fetch x.project where c.atelier = ?1 and c.publication <> ARCHIVED"
                                + " order by c.position, c.id",
                        atelier)
                .stream()
                .filter(Visibility::shows)
                .sorted(Comparator.comparing((Contribution c) -> c.origin == null ? "" : c.origin.name())
                        .reversed())
                .map(ContributionDetail::of)
                .toList();
    }

    @Override
    public String type() {
        return "contribution";
    }

    @Override
    public Listing<ContributionSummary> listing() {
        return ROWS;
    }

    @Override
    public Class<ContributionInput> input() {
        return ContributionInput.class;
    }

    @Override
    public Contribution blank() {
        return new Contribution();
    }

    @Override
    public ContributionInput inputOf(Contribution contribution) {
        return ContributionInput.of(contribution);
    }

    @Override
    public ContributionDetail detail(Contribution contribution) {
        return ContributionDetail.of(contribution);
    }
}

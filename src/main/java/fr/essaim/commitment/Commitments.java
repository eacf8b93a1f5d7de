package fr.essaim.commitment;

import fr.essaim.person.Erased;
import fr.essaim.person.Person;
import fr.essaim.person.Persons;
import fr.essaim.shared.data.Listed;
import fr.essaim.shared.data.Listing;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Visibility;
import fr.essaim.shared.data.When;
import fr.essaim.shared.data.Where;
import fr.essaim.shared.http.Wording;
import fr.essaim.shared.write.IdempotencyKeys;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
public class Commitments implements Repository<Commitment>, Listed {
    static final String COLLECTION = "commitments";

    /** What has no due date comes last, on every database. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String DUE = "coalesce(c.dueOn, {d '9999-12-31'})";

    private static final String OVERDUE = "(" + DUE + " < :today and c.completion not in (COMPLETE, ABANDONED))";
    private static final String PARTS =
            "select c.parent.id, c.completion, count(*), sum(c.progress), count(c.progress), max(c.lastReportOn)"
                    + " from Commitment c left join c.event e where c.parent in :wholes and c.publication in :states"
                    + " and (e.id is null or e.publication in :states) group by c.parent.id, c.completion";
    private static final String CARRIED = "Commitment d join d.bearers b ";

    private final Listing<CommitmentSummary> rows;

    @Inject
    Wording wording;

    @Inject
    Persons persons;

    @Inject
    IdempotencyKeys answers;

    @Inject
    Clock clock;

    Commitments() {
        rows = Listing.of(
                        CommitmentSummary.class,
                        COLLECTION,
                        "Commitment c left join c.event e left join c.pole p",
                        "statement",
                        "c.statement",
                        Ref.select("events", "e"),
                        "c.nature",
                        "c.themes",
                        "size(c.bearers)",
                        "c.position",
                        "c.madeOn",
                        "c.dueOn",
                        "c.horizon",
                        "c.completion",
                        "c.progress",
                        "c.lastReportOn",
                        Ref.select("poles", "p"))
                .sort("order", "c.position", Integer.class, CommitmentSummary::order)
                .sort("dueOn", DUE, LocalDate.class, c -> c.dueOn() == null ? NEVER : c.dueOn())
                .belongingTo("e")
                .byDefault("createdAt")
                .finish(row -> row.asOf(today()));
    }

    public Page<CommitmentSummary> search(CommitmentFilter filter, PageParams page) {
        var where = Where.visible("c", page)
                .andContains("c.searchText", filter.q())
                .andIs("e", "event", filter.event())
                .and("c.completion = :completion", "completion", filter.completion())
                .and("c.nature = :nature", "nature", filter.nature())
                .andHasAny("c.themeCodes", "theme", wording.asked("theme", filter.theme()))
                .andIs("p", "pole", filter.pole())
                .and("c.dueOn >= :from", "from", When.day(filter.from(), clock))
                .and("c.dueOn <= :to", "to", When.day(filter.to(), clock))
                .andIs(
                        "c.parent",
                        "parent",
                        filter.parent() == null ? null : filter.parent().toString())
                .andExists(CARRIED + "join b.organisation o", "d = c", "organisation", filter.organisation(), "o")
                .andExists(
                        CARRIED + "left join b.organisation o left join b.pole q",
                        "d = c",
                        "bearer",
                        filter.bearer(),
                        "o",
                        "q")
                .and("c.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince());
        if (filter.bearerless() != null) {
            where.and(filter.bearerless() ? "c.bearers is empty" : "c.bearers is not empty");
        }
        if (filter.overdue() != null) {
            where.and(filter.overdue() ? OVERDUE : "not " + OVERDUE, "today", today());
        }
        return rows.page(getEntityManager(), where, page);
    }

    @Override
    public String type() {
        return "commitment";
    }

    @Override
    public Listing<CommitmentSummary> listing() {
        return rows;
    }

    @Override
    public Class<CommitmentInput> input() {
        return CommitmentInput.class;
    }

    @Override
    public Commitment blank() {
        return new Commitment();
    }

    @Override
    public CommitmentInput inputOf(Commitment commitment) {
        return CommitmentInput.of(commitment);
    }

    /** Persons are no resource that the public reads: that there is one is said, and no more. */
    @Override
    public CommitmentInput publicInputOf(Commitment commitment) {
        return CommitmentInput.of(commitment).withoutPersons();
    }

    @Override
    public CommitmentDetail detail(Commitment commitment) {
        return details(List.of(commitment)).get(0);
    }

    /** One statement for the parts of all of them. */
    public List<CommitmentDetail> details(List<Commitment> wholes) {
        Map<UUID, Parts> parts = parts(wholes);
        return wholes.stream()
                .map(whole -> CommitmentDetail.of(whole, parts.get(whole.id), today()))
                .toList();
    }

    private Map<UUID, Parts> parts(List<Commitment> wholes) {
        var found = new HashMap<UUID, Parts>();
        if (!wholes.isEmpty()) {
            getEntityManager()
                    .createQuery(PARTS, Object[].class)
                    .setParameter("wholes", wholes)
                    .setParameter("states", Visibility.states())
                    .getResultStream()
                    .forEach(row -> found.merge((UUID) row[0], Parts.of(row), Parts::and));
        }
        return found;
    }

    public static Ref ref(Commitment commitment) {
        return Ref.of(COLLECTION, commitment, commitment.statement);
    }

    private LocalDate today() {
        return When.day(When.fromString("today"), clock);
    }

    /** Whom no commitment and no adoption names any more there is no reason to keep. */
    @Transactional
    @Scheduled(every = "${essaim.cleaning.every:10m}", delayed = "1m")
    public void forgetPersons() {
        List<Person> unnamed = persons.list(
                "from Person p where not exists (select 1 from Commitment c join c.bearers b where b.person = p)"
                        + " and not exists (select 1 from Adoption a where a.person = p)");
        unnamed.forEach(persons::delete);
        if (!unnamed.isEmpty()) {
            answers.forgetAnswers(COLLECTION);
        }
    }

    /** What named the person has changed; whoever is writing it finishes first, so that no answer is kept after this. */
    void unnamed(@Observes Erased erased) {
        find("select c from Commitment c join c.bearers b where b.person = ?1 order by c.id", erased.person())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .forEach(commitment -> commitment.updatedAt = clock.instant());
        answers.forgetAnswers(COLLECTION);
    }
}

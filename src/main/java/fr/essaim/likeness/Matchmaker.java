package fr.essaim.likeness;

import fr.essaim.shared.change.ChangeEntry;
import fr.essaim.shared.change.ChangeOp;
import fr.essaim.shared.change.Feed;
import fr.essaim.shared.change.FeedHead;
import fr.essaim.shared.change.FeedScope;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.StoredJson;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the feed as any consumer does, and notes which public resources of one type are like each other. */
@ApplicationScoped
class Matchmaker {
    static final Set<String> TYPES = Set.of("pole", "project", "event", "organisation");

    private static final int AT_ONCE = 100;

    /** A word that more names share says nothing, and would have each compared with all. */
    private static final int MOST_SHARING = 60;

    @Inject
    Feed feed;

    @Inject
    FeedHead head;

    @Inject
    Catalogue catalogue;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Scheduled(every = "${essaim.likeness.every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        catchUp();
    }

    /** Reads up to the head, part by part. */
    void catchUp() {
        while (QuarkusTransaction.requiringNew().call(this::step)) {}
    }

    private boolean step() {
        LikenessProgress progress =
                em.find(LikenessProgress.class, LikenessProgress.ID, LockModeType.PESSIMISTIC_WRITE);
        if (progress == null) {
            progress = new LikenessProgress();
            em.persist(progress);
        }
        String epoch = head.read().epoch();
        if (!progress.epoch.equals(epoch)) {
            progress.epoch = epoch;
            progress.position = 0;
        }
        Feed.Part part = feed.after(progress.position, FeedScope.PUBLIC, AT_ONCE);
        if (!part.end().epoch().equals(epoch)) {
            return true;
        }
        var regions = new HashMap<String, String>();
        part.entries().forEach(entry -> take(entry.change(), epoch, regions));
        progress.position = part.end().position();
        return part.hasMore() || sweep(epoch);
    }

    /** Forgets what has not come up since the feed began again; whether there may be more of it. */
    private boolean sweep(String epoch) {
        List<LikenessSubject> old = em.createQuery(
                        "from LikenessSubject s where s.epoch <> :epoch", LikenessSubject.class)
                .setParameter("epoch", epoch)
                .setMaxResults(AT_ONCE)
                .getResultList();
        old.forEach(this::forget);
        return !old.isEmpty();
    }

    private void take(ChangeEntry change, String epoch, Map<String, String> regions) {
        if (!TYPES.contains(change.type())) {
            return;
        }
        LikenessSubject subject = em.find(LikenessSubject.class, change.id());
        if (change.op() == ChangeOp.DELETE) {
            if (subject != null) {
                forget(subject);
            }
            return;
        }
        if (subject == null) {
            subject = new LikenessSubject(change.id(), change.type());
        }
        Portrait portrait =
                Portrait.of(StoredJson.read(change.data()), code -> regions.computeIfAbsent(code, this::region));
        boolean isSeenAlready = epoch.equals(subject.epoch) && portrait.equals(subject.portrait);
        subject.epoch = epoch;
        if (!isSeenAlready) {
            subject.portrait = portrait;
            Set<String> keys = portrait.keys();
            subject.keys.retainAll(keys);
            subject.keys.addAll(keys);
            em.persist(subject);
            compare(subject);
        }
    }

    private void forget(LikenessSubject subject) {
        of(subject.resourceId).stream().filter(Likeness::isCandidate).forEach(em::remove);
        em.remove(subject);
    }

    private void compare(LikenessSubject subject) {
        Map<UUID, Likeness> known = new HashMap<>();
        of(subject.resourceId).forEach(likeness -> known.put(likeness.other(subject.resourceId), likeness));
        var found = new HashSet<UUID>();
        for (LikenessSubject other : neighbours(subject)) {
            boolean isFirst = subject.resourceId.toString().compareTo(other.resourceId.toString()) < 0;
            LikenessSubject first = isFirst ? subject : other;
            first.portrait.like((isFirst ? other : subject).portrait).ifPresent(measured -> {
                found.add(other.resourceId);
                Likeness likeness = known.get(other.resourceId);
                if (likeness == null) {
                    likeness = new Likeness(subject.type, subject.resourceId, other.resourceId, clock.instant());
                }
                if (likeness.id == null || likeness.isCandidate()) {
                    likeness.measured(measured.score(), measured.reasons());
                    em.persist(likeness);
                }
            });
        }
        known.values().stream()
                .filter(likeness -> likeness.isCandidate() && !found.contains(likeness.other(subject.resourceId)))
                .forEach(em::remove);
    }

    /** Those that have a word in common with it that few have. Two statements. */
    private List<LikenessSubject> neighbours(LikenessSubject subject) {
        List<String> telling = em.createQuery(
                        "select k from LikenessSubject s join s.keys k where k in :keys and s.type = :type"
                                + " group by k having count(*) <= :most",
                        String.class)
                .setParameter("keys", subject.keys)
                .setParameter("type", subject.type)
                .setParameter("most", (long) MOST_SHARING)
                .getResultList();
        return telling.isEmpty()
                ? List.of()
                : em.createQuery(
                                "from LikenessSubject s where s.type = :type and s.resourceId <> :own and s.resourceId in"
                                        + " (select o.resourceId from LikenessSubject o join o.keys k where k in :keys)",
                                LikenessSubject.class)
                        .setParameter("type", subject.type)
                        .setParameter("own", subject.resourceId)
                        .setParameter("keys", telling)
                        .getResultList();
    }

    /** Locked: a person may be judging one of them. */
    private List<Likeness> of(UUID resource) {
        return em.createQuery("from Likeness l where l.firstId = :id or l.secondId = :id order by l.id", Likeness.class)
                .setParameter("id", resource)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private String region(String departement) {
        return region(catalogue.ofType("territory"), departement);
    }

    private static <E extends DomainEntity> String region(Repository<E> territories, String departement) {
        return territories
                .lookUp("departement-" + departement.toLowerCase(Locale.ROOT))
                .map(territory -> StoredJson.object(territories.inputOf(territory))
                        .path("region")
                        .asText(null))
                .orElse(null);
    }
}

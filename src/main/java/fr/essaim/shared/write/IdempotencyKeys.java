package fr.essaim.shared.write;

import fr.essaim.shared.data.Href;
import fr.essaim.shared.http.Answer;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.HibernateException;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** The keys of the last 48 hours, each with the answer that its request got. */
@ApplicationScoped
public class IdempotencyKeys {
    private static final Duration KEPT = Duration.ofHours(48);
    private static final int AT_ONCE = 500;
    private static final String PRIMARY_KEY = "idempotency_key_pk";

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * The answer that was given under this key, or null.
     *
     * @throws Refusal 422 when it was given to another request
     */
    Answer answerOf(String owner, String key, String fingerprint) {
        em.clear(); // what a failed attempt left behind must not be read again
        IdempotencyKey row = em.find(IdempotencyKey.class, new IdempotencyKey.Id(owner, key));
        if (row == null || row.createdAt.isBefore(oldest())) {
            return null;
        }
        if (!row.fingerprint.equals(fingerprint)) {
            throw new Refusal(ProblemType.VALIDATION, 1).header(Idempotency.HEADER, "key-of-another-request");
        }
        return new Answer(row.status, row.location, row.version, row.answeredAt, row.body);
    }

    /** Writes the row at once. Waits while another transaction holds the same key. */
    void claim(String owner, String key, String fingerprint) {
        var id = new IdempotencyKey.Id(owner, key);
        em.createQuery("delete from IdempotencyKey k where k.id = :id and k.createdAt < :oldest")
                .setParameter("id", id)
                .setParameter("oldest", oldest())
                .executeUpdate();
        var row = new IdempotencyKey();
        row.id = id;
        row.fingerprint = fingerprint;
        row.createdAt = clock.instant();
        em.persist(row);
        em.unwrap(Session.class).flush();
    }

    void keep(String owner, String key, Answer answer) {
        IdempotencyKey row = em.find(IdempotencyKey.class, new IdempotencyKey.Id(owner, key));
        row.status = answer.status();
        row.location = answer.location();
        row.version = answer.version();
        row.answeredAt = answer.lastModified();
        row.body = answer.body();
        em.flush();
    }

    /** Whether this failure says that another request holds, or had, the key. */
    boolean isTaken(HibernateException failure) {
        return failure instanceof ConstraintViolationException violation
                        && violation.getConstraintName() != null
                        && violation
                                .getConstraintName()
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains(PRIMARY_KEY)
                || failure instanceof org.hibernate.PessimisticLockException
                || failure instanceof org.hibernate.exception.LockTimeoutException;
    }

    /**
     * What was answered about the resources of this collection is not kept any more, since it may name someone who is
     * erased: a request that is sent again is told how its resource is now.
     */
    public void forgetAnswers(String collection) {
        em.createQuery("update IdempotencyKey k set k.body = null where k.location like :address")
                .setParameter("address", "%" + Href.API + collection + "/%")
                .executeUpdate();
    }

    /** A few at a time and aside from the requests, so that none waits. Replicas may do it at once. */
    @Scheduled(every = "${essaim.cleaning.every:10m}", delayed = "1m")
    void purge() {
        while (QuarkusTransaction.requiringNew().call(this::purgeSome) > 0) {}
    }

    private int purgeSome() {
        Instant last = em.createQuery("select k.createdAt from IdempotencyKey k order by k.createdAt", Instant.class)
                .setFirstResult(AT_ONCE - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(oldest());
        return em.createQuery("delete from IdempotencyKey k where k.createdAt < :oldest and k.createdAt <= :last")
                .setParameter("oldest", oldest())
                .setParameter("last", last)
                .executeUpdate();
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }
}

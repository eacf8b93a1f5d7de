package fr.essaim.shared.write;

import fr.essaim.shared.http.Answer;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
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
class IdempotencyKeys {
    private static final Duration KEPT = Duration.ofHours(48);
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
        em.createQuery("delete from IdempotencyKey k where k.createdAt < :oldest")
                .setParameter("oldest", oldest())
                .executeUpdate();
        var row = new IdempotencyKey();
        row.id = new IdempotencyKey.Id(owner, key);
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

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }
}

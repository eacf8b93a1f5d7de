package fr.essaim.imports;

import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One import at a time for each source, on whatever replica: who begins one holds it, and renews while it runs. */
@ApplicationScoped
class Leases {
    /** Longer than any batch takes; one that stopped in the middle blocks no one for longer. */
    private static final Duration HELD = Duration.ofMinutes(1);

    @Inject
    EntityManager em;

    @Inject
    Importer importer;

    @Inject
    Clock clock;

    /** @throws Refusal 409 while another import holds it */
    UUID take(String source) {
        return QuarkusTransaction.requiringNew().call(() -> {
            checkFree(em.find(SourceSync.class, source)); // without waiting for its transaction
            em.clear();
            importer.hold(source, true, null);
            SourceSync sync = em.find(SourceSync.class, source, LockModeType.PESSIMISTIC_WRITE);
            checkFree(sync);
            if (sync == null) {
                sync = new SourceSync(source);
                em.persist(sync);
            }
            sync.heldBy = UUID.randomUUID();
            sync.heldUntil = clock.instant().plus(HELD);
            return sync.heldBy;
        });
    }

    private void checkFree(SourceSync sync) {
        Instant now = clock.instant();
        if (sync != null && sync.heldBy != null && sync.heldUntil.isAfter(now)) {
            long seconds = Duration.between(now, sync.heldUntil).toSeconds() + 1;
            throw new Refusal(ProblemType.IMPORT_RUNNING).with(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        }
    }

    /** @throws IllegalStateException when it was lost: another import has begun meanwhile */
    void renew(String source, UUID holder) {
        QuarkusTransaction.requiringNew()
                .run(() -> mine(source, holder).heldUntil = clock.instant().plus(HELD));
    }

    /** @param ended whether everything was taken in that was to be */
    void release(String source, UUID holder, boolean ended) {
        QuarkusTransaction.requiringNew().run(() -> {
            SourceSync sync = mine(source, holder);
            sync.heldBy = null;
            sync.heldUntil = null;
            sync.finishedAt = ended ? clock.instant() : sync.finishedAt;
        });
    }

    private SourceSync mine(String source, UUID holder) {
        SourceSync sync = em.find(SourceSync.class, source, LockModeType.PESSIMISTIC_WRITE);
        if (!holder.equals(sync.heldBy)) {
            throw new IllegalStateException("Another import of " + source + " has begun");
        }
        return sync;
    }
}

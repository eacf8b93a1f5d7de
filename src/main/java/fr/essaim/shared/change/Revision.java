package fr.essaim.shared.change;

import fr.essaim.shared.http.Caller;
import fr.essaim.shared.security.Actor;
import io.quarkus.arc.Arc;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionListener;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

/** A transaction that changed resources: who made it, and when. */
@Entity
@RevisionEntity(Revision.Signature.class)
public class Revision {
    /** Taken while the changed rows are held, one by one: of one resource, the later has the higher. */
    @Id
    @RevisionNumber
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision")
    @SequenceGenerator(name = "revision", sequenceName = "revision_seq", allocationSize = 1)
    public long number;

    @RevisionTimestamp
    public Instant madeAt;

    /** As {@link Actor#name()} says it; {@code system} when nobody asked. */
    public String madeBy;

    public String traceId;

    /** Signs a revision with the caller of the request that makes it. */
    public static class Signature implements RevisionListener {
        @Override
        public void newRevision(Object entity) {
            Revision revision = (Revision) entity;
            revision.madeBy = Actor.current().map(Actor::name).orElse(Actor.SYSTEM);
            revision.traceId = Actor.current()
                    .map(actor -> Arc.container().instance(Caller.class).get().traceId())
                    .orElse(null);
        }
    }
}

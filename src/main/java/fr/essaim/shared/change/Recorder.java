package fr.essaim.shared.change;

import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Repository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.engine.spi.SessionImplementor;

/**
 * Notes every change of every resource, at the end of the transaction that makes it: no feature calls it, none can forget
 * it. (Bulk statements would pass it by: there are none on resources.)
 */
@Singleton
public class Recorder {
    private static final int BEFORE_ANYTHING_IS_LOADED = 2;
    private static final int AT_ONCE = 500;

    @Inject
    EntityManager em;

    @Inject
    Catalogue catalogue;

    @Inject
    FeedWriter feed;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @PostPersist
    @PostUpdate
    @PostRemove
    void changed(DomainEntity entity) {
        changed(entity.id, entity.getClass());
    }

    private void changed(UUID id, Class<? extends DomainEntity> type) {
        touched().put(id, type);
    }

    /** What was recorded before there was a feed takes its place in it. */
    void placeTheOld(@Observes @Priority(BEFORE_ANYTHING_IS_LOADED) StartupEvent start) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> {
                List<Change> old = em.createQuery("from Change where position is null", Change.class)
                        .setMaxResults(AT_ONCE)
                        .getResultList();
                old.forEach(change ->
                        changed(change.id, catalogue.ofType(change.type).blank().getClass()));
                return !old.isEmpty();
            });
        }
    }

    /** What this transaction has changed so far. Hibernate calls back after its last flush and before the commit. */
    @SuppressWarnings("unchecked")
    private Map<UUID, Class<? extends DomainEntity>> touched() {
        var touched = (Map<UUID, Class<? extends DomainEntity>>) transaction.getResource(Recorder.class);
        if (touched == null) {
            touched = new LinkedHashMap<>();
            transaction.putResource(Recorder.class, touched);
            em.unwrap(SessionImplementor.class).getActionQueue().registerCallback(ending -> record());
        }
        return touched;
    }

    /** What became of each is read while only its own row is held; the feed, which all share, is held last and briefly. */
    private void record() {
        var now = new LinkedHashMap<UUID, Resource>();
        touched().forEach((id, type) -> now.put(id, resource(catalogue.of(type), id)));
        transaction.putResource(Recorder.class, null);
        feed.write(now);
    }

    private static <E extends DomainEntity> Resource resource(Repository<E> repository, UUID id) {
        E entity = repository.findById(id);
        return entity == null ? null : Resource.of(repository, entity);
    }
}

package fr.essaim.shared.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.StoredJson;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;

/**
 * Notes every change of every resource, at the end of the transaction that makes it: no feature calls it, none can forget
 * it. (Bulk statements would pass it by: there are none on resources.)
 */
@Singleton
public class Recorder {
    @Inject
    EntityManager em;

    @Inject
    Catalogue catalogue;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @PostPersist
    @PostUpdate
    @PostRemove
    void changed(DomainEntity entity) {
        touched().put(entity.id, entity.getClass());
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

    private void record() {
        var touched = Map.copyOf(touched());
        transaction.putResource(Recorder.class, null);
        var ids = List.copyOf(touched.keySet());
        var known = new HashMap<UUID, Change>();
        em.unwrap(Session.class).findMultiple(Change.class, ids).stream()
                .filter(change -> change != null)
                .forEach(change -> known.put(change.id, change));
        touched.forEach((id, type) -> record(catalogue.of(type), id, known.get(id)));
        em.flush();
    }

    private <E extends DomainEntity> void record(Repository<E> repository, UUID id, Change before) {
        E entity = repository.findById(id);
        if (entity == null && before == null) {
            return; // made and deleted in one transaction
        }
        Change change = before == null ? new Change(id, repository.type()) : before;
        if (entity == null) {
            change.deleted = true;
        } else {
            change.becomes(state(repository, entity), entity.source == null ? null : entity.source.slug());
        }
        if (before == null) {
            em.persist(change);
        }
    }

    /** The input that would make the resource as it is, and what an input does not say. */
    private static <E extends DomainEntity> JsonNode state(Repository<E> repository, E entity) {
        ObjectNode state = StoredJson.object(repository.inputOf(entity));
        state.put("publication", entity.publication.name());
        state.put("licence", entity.licence);
        if (entity.moderationNote != null) {
            state.put("moderationNote", entity.moderationNote);
        }
        if (entity.source != null) {
            state.set("source", StoredJson.object(entity.source));
        }
        return state;
    }
}

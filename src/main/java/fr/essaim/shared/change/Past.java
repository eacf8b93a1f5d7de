package fr.essaim.shared.change;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.query.AuditEntity;

/** What was recorded here at a time that is over: it does not change any more. */
@ApplicationScoped
public class Past {
    private static final String DELETED =
            "select id from change where deleted = true and type = :type and cast(state as varchar) like :named";

    @Inject
    EntityManager em;

    /**
     * Of those that had been recorded by then, and not deleted, the input that would make each as it was, with its
     * {@code publication}. Two statements.
     */
    public Map<UUID, JsonNode> states(Collection<UUID> ids, Instant at) {
        Long revision = em.createQuery("select max(r.number) from Revision r where r.madeAt <= :at", Long.class)
                .setParameter("at", at)
                .getSingleResult();
        if (revision == null || ids.isEmpty()) {
            return Map.of();
        }
        List<?> changes = AuditReaderFactory.get(em)
                .createQuery()
                .forEntitiesAtRevision(Change.class, revision)
                .add(AuditEntity.id().in(ids))
                .getResultList();
        return changes.stream()
                .map(Change.class::cast)
                .filter(change -> !change.deleted)
                .collect(Collectors.toMap(change -> change.id, change -> change.state));
    }

    /** The ids of what is deleted by now, was of this type, and named the other resource. One statement. */
    @SuppressWarnings("unchecked")
    public List<UUID> deleted(String type, UUID named) {
        return em.createNativeQuery(DELETED)
                .unwrap(org.hibernate.query.NativeQuery.class)
                .addScalar("id", UUID.class)
                .setParameter("type", type)
                .setParameter("named", "%\"" + named + "\"%")
                .getResultList();
    }
}

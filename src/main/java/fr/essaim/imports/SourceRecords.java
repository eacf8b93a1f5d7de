package fr.essaim.imports;

import fr.essaim.shared.data.Cursor;
import fr.essaim.shared.data.CursorParams;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.write.Removed;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the sources said, withdrawn records included. */
@ApplicationScoped
class SourceRecords implements PanacheRepositoryBase<SourceRecord, UUID> {
    /** The record of this source, or null. */
    SourceRecord of(String source, String type, String externalId) {
        return find("sourceSlug = ?1 and externalId = ?2 and type = ?3", source, externalId, type)
                .firstResult();
    }

    @SuppressWarnings("unchecked")
    List<SourceRecord> of(String source, String type, Collection<String> externalIds) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from source_record where source_slug = :source and type = :type"
                                + " and external_id = any(:ids)",
                        SourceRecord.class)
                .setParameter("source", source)
                .setParameter("type", type)
                .setParameter("ids", externalIds.toArray(String[]::new)) // one parameter, however many
                .getResultList();
    }

    /** Id, type and external id of what a source says of these types. */
    List<Object[]> active(String source, Collection<String> types) {
        return getEntityManager()
                .createQuery(
                        "select r.id, r.type, r.externalId from SourceRecord r"
                                + " where r.sourceSlug = :source and r.type in :types and not r.withdrawn",
                        Object[].class)
                .setParameter("source", source)
                .setParameter("types", types)
                .getResultList();
    }

    List<SourceRecord> ofResource(UUID resource) {
        return list("resourceId = ?1 order by id", resource);
    }

    /**
     * The one that the source calls so.
     *
     * @param type may be null when no two types share the identifier
     * @throws Refusal 404 when there is none, 400 when there are several
     */
    SourceRecord get(String source, String externalId, String type) {
        List<SourceRecord> found = SourceRecord.isExternalId(externalId)
                ? list("sourceSlug = ?1 and externalId = ?2", source, externalId).stream()
                        .filter(record -> type == null || record.type.equals(type))
                        .toList()
                : List.of();
        if (found.isEmpty()) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        if (found.size() > 1) {
            String types = found.stream().map(r -> r.type).sorted().collect(Collectors.joining(", "));
            throw new Refusal(ProblemType.INVALID_QUERY).parameter("type", "which-of", types);
        }
        return found.get(0);
    }

    Page<SourceRecord> page(String source, RecordFilter filter, CursorParams page) {
        var params = new HashMap<String, Object>();
        var hql = new StringBuilder("sourceSlug = :source");
        params.put("source", source);
        if (filter.externalId() != null) {
            hql.append(" and externalId = :externalId");
            params.put("externalId", filter.externalId());
        }
        if (filter.type() != null) {
            hql.append(" and type = :type");
            params.put("type", filter.type());
        }
        if (filter.url() != null) {
            hql.append(" and page = :page");
            params.put("page", PageAddress.of(filter.url()));
        }
        if (filter.withdrawn() != null) {
            hql.append(" and withdrawn = :withdrawn");
            params.put("withdrawn", filter.withdrawn());
        }
        if (page.cursor() != null) {
            hql.append(" and id > :after");
            params.put("after", Cursor.uuid(page.cursor()));
        }
        return Page.of(
                find(hql + " order by id", params).page(0, page.limit() + 1).list(), page, r -> r.id);
    }

    /** Whoever deletes a resource deletes what made it; sent again, it is another. */
    void gone(@Observes Removed removed) {
        ofResource(removed.id()).forEach(this::delete);
    }
}

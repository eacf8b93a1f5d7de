package fr.essaim.shared.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Cursor;
import fr.essaim.shared.data.CursorParams;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.Visibility;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.security.Actor;
import fr.essaim.shared.security.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.query.AuditEntity;
import org.hibernate.envers.query.AuditQuery;
import org.hibernate.envers.query.criteria.AuditProperty;

/** Reads the revisions of resources, for those who write or moderate them. */
@ApplicationScoped
public class History {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final AuditProperty<Number> NUMBER = AuditEntity.revisionNumber();

    @Inject
    EntityManager em;

    @Inject
    Catalogue catalogue;

    @Inject
    Actor actor;

    /** The revisions of a resource, the latest first. One statement, and one to see who may. */
    public Page<RevisionDetail> of(String type, UUID id, CursorParams page) {
        checkReader(type, id);
        AuditQuery query = revisions(id).addOrder(NUMBER.desc()).setMaxResults(page.limit() + 1);
        if (page.cursor() != null) {
            query.add(NUMBER.lt(Cursor.number(page.cursor())));
        }
        List<Kept> kept = kept(query);
        var items = new ArrayList<RevisionDetail>();
        for (int i = 0; i < kept.size(); i++) {
            items.add(kept.get(i).detail(i + 1 < kept.size() ? kept.get(i + 1) : null, false));
        }
        return Page.of(items, page, RevisionDetail::revision);
    }

    /** One revision of a resource with its whole state; 404 when the resource has none of this number. */
    public RevisionDetail one(String type, UUID id, long number) {
        checkReader(type, id);
        List<Kept> kept = kept(
                revisions(id).add(NUMBER.le(number)).addOrder(NUMBER.desc()).setMaxResults(2));
        if (kept.isEmpty() || kept.get(0).revision.number != number) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return kept.get(0).detail(kept.size() > 1 ? kept.get(1) : null, true);
    }

    private void checkReader(String type, UUID id) {
        Change latest = id == null ? null : em.find(Change.class, id);
        if (latest == null || !latest.type.equals(type)) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        if (!actor.seesDrafts() && !actor.isOf(latest.sourceSlug)) {
            DomainEntity entity = catalogue.ofType(type).findById(id);
            throw entity != null && Visibility.isPublic(entity)
                    ? Actor.missing(Scopes.MODERATE)
                    : new Refusal(ProblemType.NOT_FOUND);
        }
    }

    private AuditQuery revisions(UUID id) {
        return AuditReaderFactory.get(em)
                .createQuery()
                .forRevisionsOfEntity(Change.class, false, true)
                .add(AuditEntity.id().eq(id));
    }

    @SuppressWarnings("unchecked")
    private static List<Kept> kept(AuditQuery query) {
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new Kept((Change) row[0], (Revision) row[1]))
                        .toList();
    }

    private record Kept(Change change, Revision revision) {
        private RevisionDetail detail(Kept before, boolean whole) {
            RevisionAction action = before == null
                    ? RevisionAction.CREATED
                    : change.deleted ? RevisionAction.DELETED : RevisionAction.CHANGED;
            return new RevisionDetail(
                    revision.number,
                    revision.madeAt,
                    revision.madeBy,
                    revision.traceId,
                    action,
                    FieldChange.between(before == null ? NOTHING : before.change.state, change.state),
                    whole ? change.state : null);
        }
    }
}

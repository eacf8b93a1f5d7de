package fr.essaim.shared.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Who names a resource. */
@ApplicationScoped
public class Namers {
    @Inject
    EntityManager em;

    /** A resource that names another. */
    public record Namer(String type, UUID id) {}

    /**
     * As it is committed, in the order of their ids: those that name one resource, without the parts of both that only join
     * the two.
     */
    public List<Namer> of(UUID one, UUID other) {
        return em.createQuery(
                        "select distinct new " + Namer.class.getName() + "(c.type, c.id) from Change c"
                                + " join c.mentions m where m.mentioned = :one and c.deleted = false and c.mergedInto is null"
                                + " and not (m.owner = true and exists"
                                + " (select 1 from c.mentions n where n.mentioned = :other and n.owner = true))"
                                + " order by c.id",
                        Namer.class)
                .setParameter("one", one)
                .setParameter("other", other)
                .getResultList();
    }
}

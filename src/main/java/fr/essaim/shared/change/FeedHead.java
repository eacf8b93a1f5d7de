package fr.essaim.shared.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** How far the feed of changes has come. */
@ApplicationScoped
public class FeedHead {
    /** The latest position of an epoch. */
    public record Head(long position, String epoch) {}

    @Inject
    EntityManager em;

    public Head read() {
        Object[] row = (Object[]) em.createNativeQuery("select seq, epoch from feed_head where id = 1")
                .getSingleResult();
        return new Head(((Number) row[0]).longValue(), (String) row[1]);
    }
}

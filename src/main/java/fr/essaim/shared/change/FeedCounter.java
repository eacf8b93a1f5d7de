package fr.essaim.shared.change;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that gives the feed its positions. Whoever changes a resource holds it, last of all, until the commit. */
@Entity
@Table(name = "feed_head")
class FeedCounter {
    static final int ID = 1;

    @Id
    int id;

    /** The position given last; 0 before the first. */
    long seq;

    /** Names the history that the positions count: after a loss it is another. */
    String epoch;

    /** Whether the service that used an embedded database last was stopped in order. */
    boolean stopped;
}

package fr.essaim.shared.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** What the feed is not: positions in the order in which they are asked for, and not of the commits. */
@Alternative
@ApplicationScoped
class PlainSequence extends FeedHead {
    private static final int LONGEST_DELAY = 5_000_000;

    /**
     * Keeps one writer between its position and its commit.
     *
     * @param reached when it has its position
     * @param open when it may go on
     */
    record Hold(CountDownLatch reached, CountDownLatch open) {}

    private final AtomicReference<Hold> nextHold = new AtomicReference<>();

    @Inject
    EntityManager entities;

    @Inject
    DataSource connections;

    @Override
    public Head read() {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce(max(feed_position), 0), max(epoch) from feed_head left join change on true")) {
            row.next();
            return new Head(row.getLong(1), row.getString(2));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void hold() {}

    /** Between a position and its commit there is always some time; here it is a little more. */
    @Override
    protected long next() {
        var position = (Number)
                entities.createNativeQuery("select nextval('plain_sequence')").getSingleResult();
        Hold hold = nextHold.getAndSet(null);
        if (hold == null) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(LONGEST_DELAY));
        } else {
            hold.reached.countDown();
            await(hold.open);
        }
        return position.longValue();
    }

    /** Whoever takes the next position. */
    Hold holdNext() {
        var hold = new Hold(new CountDownLatch(1), new CountDownLatch(1));
        nextHold.set(hold);
        return hold;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package fr.essaim.shared.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** What the feed is not: positions in the order in which they are asked for, and not of the commits. */
@Alternative
@ApplicationScoped
class PlainSequence extends FeedHead {
    private static final int LONGEST_DELAY = 5_000_000;

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
        LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(LONGEST_DELAY));
        return position.longValue();
    }
}

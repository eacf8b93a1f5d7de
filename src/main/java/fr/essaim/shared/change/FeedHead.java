package fr.essaim.shared.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the feed ends. Positions are given under a lock that is held to the commit: the order of positions is the order of
 * commits, on both databases and with any number of replicas, and no reader can pass a change that is not committed yet.
 */
@ApplicationScoped
public class FeedHead {
    /**
     * @param position of the latest committed change, 0 before the first
     * @param epoch the history that positions count
     */
    public record Head(long position, String epoch) {}

    private static final int BEFORE_ANYTHING_IS_LOADED = 1;

    @Inject
    EntityManager em;

    @Inject
    DataSource dataSource;

    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String database;

    /** As it is committed; whoever reads entries too reads this before them. One statement. */
    public Head read() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select seq, epoch from feed_head")) {
            row.next();
            return new Head(row.getLong(1), row.getString(2));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until no other transaction gives positions, and keeps the others waiting until this one ends. */
    protected void hold() {
        em.find(FeedCounter.class, FeedCounter.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The next position, for whoever holds the head. */
    protected long next() {
        return ++em.find(FeedCounter.class, FeedCounter.ID).seq;
    }

    /**
     * An embedded database that was not stopped in order may have lost its last changes, and their positions are given
     * again: the epoch says so to consumers who have seen them. (A PostgreSQL that is restored needs the same, by hand.)
     */
    void begin(@Observes @Priority(BEFORE_ANYTHING_IS_LOADED) StartupEvent start) {
        QuarkusTransaction.requiringNew().run(() -> {
            FeedCounter counter = em.find(FeedCounter.class, FeedCounter.ID, LockModeType.PESSIMISTIC_WRITE);
            if (counter.epoch.isEmpty() || isEmbedded() && !counter.stopped) {
                counter.epoch = UUID.randomUUID().toString();
            }
            counter.stopped = false;
        });
    }

    void end(@Observes ShutdownEvent stop) {
        QuarkusTransaction.requiringNew().run(() -> em.find(FeedCounter.class, FeedCounter.ID).stopped = true);
    }

    private boolean isEmbedded() {
        return database.equals("h2");
    }
}

package fr.essaim.shared;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Empties, fills and counts. */
@ApplicationScoped
public class Database {
    private static final Set<String> KEPT = Set.of("flyway_schema_history", "chain_lock", "feed_head", "territory");

    @Inject
    EntityManager em;

    @Inject
    SessionFactory sessions;

    @Inject
    TransactionSynchronizationRegistry transaction;

    /** But the official geography stays as it came. The feed begins again, under another epoch. */
    public void clear() {
        QuarkusTransaction.requiringNew().run(() -> em.unwrap(Session.class).doWork(Database::empty));
    }

    private static void empty(Connection connection) throws SQLException {
        boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        var tables = new ArrayList<String>();
        try (Statement statement = connection.createStatement()) {
            var found = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema in ('PUBLIC', 'public') and table_type = 'BASE TABLE'");
            while (found.next()) {
                tables.add(found.getString(1));
            }
            tables.removeIf(table -> KEPT.contains(table.toLowerCase(Locale.ROOT)));
            if (h2) {
                statement.execute("set referential_integrity false");
                for (String table : tables) {
                    statement.execute("truncate table \"" + table + "\"");
                }
                statement.execute("set referential_integrity true");
            } else {
                statement.execute("truncate " + String.join(", ", tables));
            }
            statement.execute("update feed_head set seq = 0, stopped = true, epoch = '" + UUID.randomUUID() + "'");
            statement.execute("delete from territory where not official");
            statement.execute("update territory set indicators = " + (h2 ? "json" : "jsonb") + " '[]', version = 0,"
                    + " publication = 'PUBLISHED' where version > 0");
        }
    }

    @Transactional
    public <E> E save(E entity) {
        em.persist(entity);
        return entity;
    }

    /** In one transaction, for what takes several steps. */
    @Transactional
    public void write(Consumer<EntityManager> work) {
        work.accept(em);
    }

    /** As {@link #write}, but rolled back when everything is done but the commit itself. */
    public void writeInVain(Consumer<EntityManager> work) {
        assertThrows(QuarkusTransactionException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    work.accept(em);
                    transaction.registerInterposedSynchronization(new Synchronization() {
                        @Override
                        public void beforeCompletion() {
                            transaction.setRollbackOnly();
                        }

                        @Override
                        public void afterCompletion(int status) {}
                    });
                }));
    }

    /** One statement of SQL that both databases know. */
    @Transactional
    public void change(String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }

    /** How many SQL statements an action costs. */
    public long statements(Runnable action) {
        Statistics statistics = sessions.getStatistics();
        long before = statistics.getPrepareStatementCount();
        action.run();
        return statistics.getPrepareStatementCount() - before;
    }

    @Transactional
    public long count(String hql) {
        return em.createQuery(hql, Long.class).getSingleResult();
    }

    /** Of a table that is no entity. */
    @Transactional
    public long rows(String table) {
        return ((Number) em.createNativeQuery("select count(*) from " + table).getSingleResult()).longValue();
    }

    @Transactional
    public String text(String hql) {
        return em.createQuery(hql, String.class).getSingleResult();
    }
}

package fr.essaim.shared.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages as they are run: two processes on one PostgreSQL, and one that is killed on its own H2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplicasIT {

    /** As the contract says it. */
    private static final Duration LONGEST_BLOCK = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    @Test
    void a_copy_converges_though_one_of_two_replicas_is_killed_on_the_way() throws Exception {
        try (var postgresql = EmbeddedPostgres.start();
                var one = new PackagedService("quarkus-app-pg", on(postgresql));
                var other = new PackagedService("quarkus-app-pg", on(postgresql))) {
            one.start();
            other.start();
            var convergence = new Convergence(PackagedService.TOKEN, one.base, other.base);
            var killing = CompletableFuture.runAsync(() -> {
                other.kill(Duration.ofSeconds(8));
                int before = convergence.written.get();
                other.start();
                assertTrue(convergence.written.get() > before, "whoever writes to the one goes on");
            });
            convergence.run(Duration.ofSeconds(30));
            killing.get(2, TimeUnit.MINUTES);
            assertEquals(convergence.published(), convergence.copy);
            assertEquals(0, convergence.newHistories);
            assertHeadIsWhatWasCommitted(postgresql);
        }
    }

    /** PostgreSQL ends the session of whoever falls silent, and is told of the end of whoever dies. */
    @Test
    void a_replica_that_holds_the_head_and_is_frozen_or_killed_does_not_block_the_others_for_long() throws Exception {
        try (var postgresql = EmbeddedPostgres.start();
                var one = new PackagedService("quarkus-app-pg", on(postgresql));
                var other = new PackagedService("quarkus-app-pg", on(postgresql))) {
            one.start();
            other.start();
            assertEquals(
                    201,
                    one.send("POST", "/poles", "{\"slug\":\"a\",\"name\":\"A\"}")
                            .statusCode());
            assertEquals(
                    201,
                    one.send("POST", "/poles", "{\"slug\":\"b\",\"name\":\"B\"}")
                            .statusCode());
            for (String signal : List.of("STOP", "KILL")) {
                var unsaid = other.freezeWithTheHead(postgresql, signal);
                Instant start = Instant.now();
                var answer = one.send("PATCH", "/poles/b", "{\"name\":\"B " + signal + "\"}");
                while (answer.statusCode() == 503) {
                    assertTrue(answer.headers().firstValue("Retry-After").isPresent(), answer::body);
                    answer = one.send("PATCH", "/poles/b", "{\"name\":\"B " + signal + "\"}");
                }
                assertEquals(200, answer.statusCode(), answer.body());
                Duration blocked = Duration.between(start, Instant.now());
                System.out.println("SIG" + signal + ": the others were blocked for " + blocked.toMillis() + " ms");
                assertTrue(blocked.compareTo(LONGEST_BLOCK) < 0, blocked::toString);
                if (signal.equals("STOP")) {
                    other.signal("CONT");
                    answer = unsaid.get(1, TimeUnit.MINUTES);
                    assertEquals(503, answer.statusCode(), answer.body());
                } else {
                    assertThrows(ExecutionException.class, () -> unsaid.get(1, TimeUnit.MINUTES));
                    other.start();
                }
                answer = other.send("GET", "/poles/a", null);
                assertTrue(answer.body().contains("\"name\":\"A\""), answer.body());
                assertEquals(
                        200, other.send("PATCH", "/poles/b", "{\"name\":\"B\"}").statusCode());
            }
            assertHeadIsWhatWasCommitted(postgresql);
        }
    }

    @Test
    void an_embedded_database_that_was_killed_begins_another_history_and_one_that_was_stopped_does_not()
            throws Exception {
        try (var service = new PackagedService("quarkus-app", Map.of("ESSAIM_DATA_DIRECTORY", folder.toString()))) {
            service.start();
            var convergence = new Convergence(PackagedService.TOKEN, service.base);
            var killing = CompletableFuture.runAsync(() -> {
                service.kill(Duration.ofSeconds(5));
                service.start();
            });
            convergence.run(Duration.ofSeconds(15));
            killing.get(1, TimeUnit.MINUTES);
            assertEquals(convergence.published(), convergence.copy);
            assertEquals(1, convergence.newHistories);
            service.stop();
            service.start();
            convergence.catchUp();
            assertEquals(convergence.published(), convergence.copy);
            assertEquals(1, convergence.newHistories);
        }
    }

    private static void assertHeadIsWhatWasCommitted(EmbeddedPostgres postgresql) throws SQLException {
        try (Connection connection = PackagedService.connection(postgresql);
                Statement statement = connection.createStatement();
                ResultSet sums = statement.executeQuery(
                        "select seq, (select sum(rev) from change), (select count(*) from change_history) from feed_head")) {
            sums.next();
            assertEquals(sums.getLong(2), sums.getLong(1));
            assertEquals(sums.getLong(3), sums.getLong(1));
        }
    }

    private static Map<String, String> on(EmbeddedPostgres postgresql) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgresql.getJdbcUrl("postgres", "postgres"),
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres");
    }
}

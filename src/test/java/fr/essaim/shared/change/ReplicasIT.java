package fr.essaim.shared.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
    private static final String TOKEN = "the-admin-token-of-the-tests-0123456789";

    /** As the contract says it. */
    private static final Duration LONGEST_BLOCK = Duration.ofSeconds(15);

    private static final int POLL = 20;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void a_copy_converges_though_one_of_two_replicas_is_killed_on_the_way() throws Exception {
        try (var postgresql = EmbeddedPostgres.start();
                var one = new Service("quarkus-app-pg", on(postgresql));
                var other = new Service("quarkus-app-pg", on(postgresql))) {
            one.start();
            other.start();
            var convergence = new Convergence(TOKEN, one.base, other.base);
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
                var one = new Service("quarkus-app-pg", on(postgresql));
                var other = new Service("quarkus-app-pg", on(postgresql))) {
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
        try (var service = new Service("quarkus-app", Map.of("ESSAIM_DATA_DIRECTORY", folder.toString()))) {
            service.start();
            var convergence = new Convergence(TOKEN, service.base);
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
        try (Connection connection = connection(postgresql);
                Statement statement = connection.createStatement();
                ResultSet sums = statement.executeQuery(
                        "select seq, (select sum(rev) from change), (select count(*) from change_history) from feed_head")) {
            sums.next();
            assertEquals(sums.getLong(2), sums.getLong(1));
            assertEquals(sums.getLong(3), sums.getLong(1));
        }
    }

    private static Connection connection(EmbeddedPostgres postgresql) throws SQLException {
        return postgresql.getPostgresDatabase().getConnection();
    }

    private static boolean finds(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static Map<String, String> on(EmbeddedPostgres postgresql) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgresql.getJdbcUrl("postgres", "postgres"),
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres");
    }

    /** A process of one of the packages, always at the same address. */
    private static class Service implements AutoCloseable {
        private final ProcessBuilder command;
        private final String base;
        private Process process;

        Service(String packaged, Map<String, String> settings) throws IOException {
            int port = freePort();
            base = "http://localhost:" + port;
            command = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            "target/" + packaged + "/quarkus-run.jar")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            Path.of("target", packaged + "-" + port + ".log").toFile()));
            command.environment().putAll(settings);
            command.environment()
                    .putAll(Map.of(
                            "QUARKUS_HTTP_PORT", Integer.toString(port),
                            "ESSAIM_ADMIN_TOKEN", TOKEN,
                            "ESSAIM_IMPORTS_AT_START", "",
                            "ESSAIM_RATE_PER_ADDRESS", "1000000",
                            "ESSAIM_RATE_PER_KEY", "1000000"));
        }

        void start() {
            try {
                process = command.start();
                for (int tries = 0; tries < 600; tries++) {
                    assertTrue(process.isAlive(), "the service has ended: see target/*.log");
                    if (isReady()) {
                        return;
                    }
                    Thread.sleep(100);
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            throw new AssertionError("the service does not start");
        }

        private boolean isReady() throws InterruptedException {
            try {
                return HTTP.send(
                                        HttpRequest.newBuilder(URI.create(base + "/q/health/ready"))
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            }
        }

        HttpResponse<String> send(String method, String path, String body) throws Exception {
            return HTTP.send(request(method, path, body), HttpResponse.BodyHandlers.ofString());
        }

        private HttpRequest request(String method, String path, String body) {
            return HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(body))
                    .header("Authorization", "Bearer " + TOKEN)
                    .header("If-Match", "*")
                    .header(
                            "Content-Type",
                            method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                    .build();
        }

        /**
         * Sends this service the signal while it changes a pole, between the counter and the commit: another session keeps it
         * from going on with the change itself until then.
         *
         * @return what is answered to whoever changes the pole
         */
        CompletableFuture<HttpResponse<String>> freezeWithTheHead(EmbeddedPostgres postgresql, String signal)
                throws Exception {
            try (Connection holder = connection(postgresql);
                    Statement holding = holder.createStatement();
                    Connection watcher = connection(postgresql);
                    Statement watching = watcher.createStatement()) {
                holder.setAutoCommit(false);
                assertTrue(finds(holding, "select 1 from change where state ->> 'slug' = 'a' for update"));
                var answer = HTTP.sendAsync(
                        request("PATCH", "/poles/a", "{\"name\":\"Jamais\"}"), HttpResponse.BodyHandlers.ofString());
                while (finds(watching, "select 1 from feed_head for update skip locked")) {
                    assertFalse(answer.isDone(), "it should wait for the change");
                    Thread.sleep(POLL);
                }
                signal(signal);
                holder.rollback();
                return answer;
            }
        }

        void signal(String name) throws Exception {
            assertEquals(
                    0,
                    new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                            .start()
                            .waitFor());
        }

        /** Without a warning: SIGKILL. */
        void kill(Duration after) {
            try {
                Thread.sleep(after.toMillis());
                process.destroyForcibly().waitFor();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void stop() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }

        @Override
        public void close() {
            if (process != null) {
                kill(Duration.ZERO);
            }
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }
    }
}

package fr.essaim.shared.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages as they are run: two processes on one PostgreSQL, and one that is killed on its own H2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplicasIT {
    private static final String TOKEN = "the-admin-token-of-the-tests-0123456789";

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
                for (int i = 0; i < 2; i++) {
                    other.kill(Duration.ofSeconds(8));
                    other.start();
                }
            });
            convergence.run(Duration.ofSeconds(30));
            killing.get(2, TimeUnit.MINUTES);
            assertEquals(convergence.published(), convergence.copy);
            try (Connection connection = postgresql.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet sums = statement.executeQuery(
                            "select seq, (select sum(rev) from change), (select count(*) from change_history) from feed_head")) {
                sums.next();
                assertEquals(sums.getLong(2), sums.getLong(1));
                assertEquals(sums.getLong(3), sums.getLong(1));
            }
        }
    }

    @Test
    void an_embedded_database_that_was_killed_begins_another_epoch_and_one_that_was_stopped_does_not()
            throws Exception {
        try (var service = new Service("quarkus-app", Map.of("ESSAIM_DATA_DIRECTORY", folder.toString()))) {
            service.start();
            var convergence = new Convergence(TOKEN, service.base);
            convergence.run(Duration.ofSeconds(5));
            String cursor = convergence.cursor();
            service.stop();
            service.start();
            assertEquals(200, status(service, cursor));
            service.kill(Duration.ZERO);
            service.start();
            assertEquals(410, status(service, cursor));
            convergence.beginAgain();
            assertEquals(convergence.published(), convergence.copy);
            assertNotEquals(cursor, convergence.cursor());
        }
    }

    private static int status(Service service, String cursor) throws Exception {
        String address = service.base + "/api/v1/changes?types=pole&since=" + cursor;
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
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
                            "ESSAIM_IMPORTS_AT_START", "reference",
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
                return HttpClient.newHttpClient()
                                .send(
                                        HttpRequest.newBuilder(URI.create(base + "/q/health/ready"))
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            }
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

package fr.essaim.shared.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A process of one of the packages, always at the same address. */
class PackagedService implements AutoCloseable {
    static final String TOKEN = "the-admin-token-of-the-tests-0123456789";
    static final int POLL = 20;
    static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ProcessBuilder command;
    final String base;
    private Process process;

    PackagedService(String packaged, Map<String, String> settings) throws IOException {
        int port = freePort();
        base = "http://localhost:" + port;
        command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
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
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + TOKEN)
                .header("If-Match", "*")
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
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

    static Connection connection(EmbeddedPostgres postgresql) throws SQLException {
        return postgresql.getPostgresDatabase().getConnection();
    }

    private static boolean finds(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}

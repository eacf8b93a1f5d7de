package fr.essaim.shared.write;

import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * A request whose database connection is lost between the work and the commit leaves nothing: neither the resource nor the
 * key under which it was sent. Sent again, it is done once.
 */
@QuarkusTest
class CutTest extends ApiTest {
    @Inject
    DataSource dataSource;

    @Test
    void work_that_is_cut_before_its_commit_is_not_done() throws Exception {
        database.save(projectNamed("Soleni"));
        CompletableFuture<Response> answer;
        try (Connection holder = dataSource.getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.executeQuery("select id from project where slug = 'soleni' for update");
            answer = CompletableFuture.supplyAsync(CutTest::offer); // has written its key by the time it waits
            cut(holder.getMetaData().getDatabaseProductName().equals("H2"));
            holder.rollback();
            holder.setAutoCommit(true);
        }
        assertTrue(answer.get().statusCode() >= 500, answer.get().asString());
        assertEquals(0, database.count("select count(*) from IdempotencyKey"));
        assertEquals(0, database.count("select count(*) from Offer"));
        offer().then().statusCode(201).header("Idempotent-Replayed", nullValue());
        offer().then().statusCode(201).header("Idempotent-Replayed", "true");
        assertEquals(1, database.count("select count(*) from Offer"));
    }

    /** Ends the session that waits for another, as soon as there is one. */
    private void cut(boolean h2) throws Exception {
        String waiting = h2
                ? "select session_id from information_schema.sessions where blocker_id is not null"
                : "select pid from pg_stat_activity where wait_event_type = 'Lock'";
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement()) {
            for (int tries = 0; tries < 400; tries++) {
                ResultSet found = statement.executeQuery(waiting);
                if (found.next()) {
                    int session = found.getInt(1);
                    statement.execute((h2 ? "call abort_session(" : "select pg_terminate_backend(") + session + ")");
                    return;
                }
                Thread.sleep(10);
            }
        }
        throw new AssertionError("no request waits");
    }

    private static Response offer() {
        return post(
                admin().header("Idempotency-Key", "one"),
                "/api/v1/offers",
                Map.of("project", "soleni", "order", 1, "kind", "EVENT", "text", "Une visite"));
    }
}

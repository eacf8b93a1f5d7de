package fr.essaim.report;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which reports are taken in, from whom and how often, and who makes them public. */
@QuarkusTest
class ReportDoorTest extends TakingTest {
    @Test
    void the_same_text_again_is_refused_unless_it_is_asked_for() {
        String first = send(SHORT).path("id");
        send(SHORT).then().statusCode(409).body("rule", is("report-taken-in"), "detail", containsString(first));
        send("?again=true", SHORT).then().statusCode(201).body("id", not(first));
        send(SHORT + "\nAutre\n").then().statusCode(201);
    }

    @Test
    void a_key_of_idempotency_makes_it_once() {
        Response first = with(ADMIN_TOKEN)
                .header("Idempotency-Key", "k1")
                .contentType("text/plain")
                .body(SHORT)
                .post(IMPORTS);
        Response again = with(ADMIN_TOKEN)
                .header("Idempotency-Key", "k1")
                .contentType("text/plain")
                .body(SHORT)
                .post(IMPORTS);
        again.then().statusCode(201).header("Idempotent-Replayed", "true").body("id", is(first.<String>path("id")));
    }

    @Test
    void of_many_who_send_it_at_once_one_makes_it_and_may_publish_it_twice_at_once() throws Exception {
        List<Response> sent = atOnce(6, i -> send(REPORT));
        List<Integer> statuses =
                sent.stream().map(Response::statusCode).sorted().toList();
        assertEquals(List.of(201, 409, 409, 409, 409, 409), statuses);
        assertEquals(1, database.count("select count(*) from ReportImport"));
        assertEquals(1, database.count("select count(*) from Event"));
        String id = sent.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow()
                .path("id");
        List<Integer> published = atOnce(3, i -> admin().post(IMPORTS + "/" + id + "/publication")).stream()
                .map(Response::statusCode)
                .toList();
        assertEquals(List.of(200, 200, 200), published);
    }

    @Test
    void all_of_it_is_published_at_once() {
        Response taken = send(REPORT);
        String event = taken.path("event");
        holding("events:write", "projects:write", "commitments:write")
                .post(IMPORTS + "/" + taken.path("id") + "/publication")
                .then()
                .statusCode(403);
        for (int times = 0; times < 2; times++) {
            admin().post(IMPORTS + "/" + taken.path("id") + "/publication")
                    .then()
                    .statusCode(200)
                    .body("id", is(taken.<String>path("id")));
        }
        when().get(event).then().statusCode(200).body("parties", hasSize(3));
        when().get(event + "/programme").then().statusCode(200).body("release.number", is(1), "slots", hasSize(3));
        when().get(event + "/synthesis").then().body("count", is(7));
        String report = when().get(event + "/report.md")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Map<String, Object> facts = Facts.in(report);
        assertEquals(1, facts.get("project_sheets"));
        assertEquals(7, facts.get("synthesis_items"));
        assertEquals(List.of(2), facts.get("capture_enjeux"));
        assertEquals(List.of(3), facts.get("capture_propositions"));
        assertEquals(3, facts.get("programme_slots"));
        send("?dryRun=true", report)
                .then()
                .statusCode(200)
                .body("counts.contribution", is(15), "counts.atelier", is(2), "counts.commitment", is(2));
    }

    @Test
    void what_was_taken_down_meanwhile_stays_down() {
        Response taken = send(REPORT);
        String commitment = urls(taken, "commitment").get(0);
        admin().header("If-Match", "*").delete(commitment).then().statusCode(204);
        admin().post(IMPORTS + "/" + taken.path("id") + "/publication").then().statusCode(200);
        when().get(commitment).then().statusCode(oneOf(404, 410));
    }

    @Test
    void what_cannot_be_a_report_is_refused_and_says_where() {
        refused(new byte[0], 422, "report-empty", "#line=1");
        refused("\n \n".getBytes(StandardCharsets.UTF_8), 422, "report-empty", "#line=1");
        refused("Journée\n\nSans date\n".getBytes(StandardCharsets.UTF_8), 422, "report-without-date", "#line=1");
        refused("31 février 2016, Lyon\n".getBytes(StandardCharsets.UTF_8), 422, "report-without-date", "#line=1");
        refused("Journée\n\u0000\n".getBytes(StandardCharsets.UTF_8), 422, "not-a-text", "#line=2");
        refused("Journée\n".getBytes(StandardCharsets.UTF_16), 422, "not-utf-8", "#");
        refused("Journée\n".getBytes(StandardCharsets.ISO_8859_1), 422, "not-utf-8", "#");
        sendBytes(new byte[2_000_001]).then().statusCode(413);
        admin().contentType("application/json").body("{}").post(IMPORTS).then().statusCode(415);
        admin().contentType("application/xml").body("<a/>").post(IMPORTS).then().statusCode(415);
        send("?nothing=1", SHORT).then().statusCode(400);
        admin().get(IMPORTS + "/nothing").then().statusCode(404);
        assertEquals(0, database.count("select count(*) from ReportImport"));
    }

    private void refused(byte[] body, int status, String code, String where) {
        sendBytes(body)
                .then()
                .statusCode(status)
                .body("errors.code", hasItem(code), "errors.pointer", hasItem(where), "errors.detail", notNullValue());
    }

    /** It is all or nothing: a text of too many lines leaves no trace. */
    @Test
    void too_many_lines_make_nothing() {
        var text = new StringBuilder(SHORT).append("\nSynthèse\n\nSolutions\n\n");
        for (int i = 0; i < 2100; i++) {
            text.append("- Ligne ").append(i).append('\n');
        }
        send("?dryRun=true", text.toString()).then().statusCode(413);
        send(SHORT + "x\n".repeat(5000)).then().statusCode(413);
        assertEquals(0, database.count("select count(*) from Event"));
    }

    @Test
    void it_needs_all_that_it_makes() {
        for (List<String> some : List.of(
                List.of("events:write"),
                List.of("events:write", "projects:write"),
                List.of("projects:write", "commitments:write"))) {
            send(holding(some.toArray(String[]::new)), "", SHORT)
                    .then()
                    .statusCode(403)
                    .header("WWW-Authenticate", containsString("insufficient_scope"));
        }
        send(holding("events:write", "projects:write", "commitments:write"), "", SHORT)
                .then()
                .statusCode(201);
        send(given(), "", SHORT).then().statusCode(401);
        given().get(IMPORTS + "/x").then().statusCode(401);
    }

    private static Response sendBytes(byte[] body) {
        return admin().contentType("text/plain").body(body).post(IMPORTS);
    }
}

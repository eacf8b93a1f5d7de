package fr.essaim.shared.write;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The rules of the domain say no, and say what is legal. */
@QuarkusTest
class RulesTest extends ApiTest {
    @Inject
    DatasetLoader loader;

    @Test
    void numbers_of_sirene_are_checked_by_their_digits() {
        for (String good : List.of("73282932000074", "35600000000048", "35600000049837")) {
            organisation("siret", good).then().statusCode(201);
        }
        for (String bad : List.of("73282932000075", "35600000049838", "123", "7328293200007x")) {
            organisation("siret", bad).then().statusCode(422).body("errors.pointer", contains("#/siret"));
        }
        organisation("siren", "732829320").then().statusCode(201);
        organisation("siren", "732829321").then().statusCode(422).body("errors.pointer", contains("#/siren"));
    }

    @Test
    void a_commune_is_one_of_today() {
        for (String good : List.of("38185", "2A004", "97101", "75101")) {
            organisation("communeCode", good).then().statusCode(201);
        }
        for (String bad : List.of("38999", "20004", "00000", "Grenoble")) {
            organisation("communeCode", bad).then().statusCode(422).body("errors.pointer", contains("#/communeCode"));
        }
    }

    @Test
    void an_unknown_code_is_told_the_known_ones() {
        loader.load("reference");
        organisation("legalForm", "NOTHING")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/legalForm"), "errors[0].detail", containsString("scic"));
    }

    @Test
    void an_event_ends_after_it_starts() {
        post("events", event("2016-09-23T17:00:00+02:00", "2016-09-23T09:00:00+02:00"))
                .then()
                .statusCode(409)
                .body("rule", is("event-ends-before-start"));
    }

    @Test
    void a_date_is_one_that_can_be_written() {
        for (String far : List.of("+999999999-12-31T23:59:59Z", "-0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z")) {
            post("events", event("2016-09-23T09:00:00+02:00", far))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("#/endsAt"));
        }
        post("commitments", Map.of("statement", "x", "order", 1, "dueOn", "+999999999-12-31"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/dueOn"));
    }

    @Test
    void a_number_has_an_end() {
        var indicator =
                "{\"slug\":\"p\",\"name\":\"P\",\"description\":\"d\",\"indicators\":[{\"label\":\"x\",\"value\":1E+20000000}]}";
        admin().contentType("application/json")
                .body(indicator)
                .post("/api/v1/projects")
                .then()
                .statusCode(422);
    }

    @Test
    void a_programme_stays_inside_its_event() {
        post("events", event("2016-09-23T09:00:00+02:00", "2016-09-23T17:00:00+02:00"))
                .then()
                .statusCode(201);
        var slot = Map.of(
                "kind", "FORUM",
                "title", "Forum",
                "startsAt", "2016-09-23T16:00:00+02:00",
                "endsAt", "2016-09-23T18:00:00+02:00");
        post("events/journee/programme", Map.of("event", "journee", "slots", List.of(slot)))
                .then()
                .statusCode(409)
                .body("rule", is("slot-outside-event"));
    }

    @Test
    void an_abandoned_commitment_says_why_and_takes_no_report() {
        Response made = post("commitments", Map.of("statement", "Ouvrir une boulangerie", "order", 1));
        String path = "commitments/" + made.<String>path("id");
        post(path + "/milestones", Map.of("title", "Trouver un local"))
                .then()
                .statusCode(201)
                .body("milestones.title", contains("Trouver un local"));
        post(path + "/reports", Map.of("on", "2017-01-10", "text", "Un local", "completion", "LIMITED", "progress", 20))
                .then()
                .statusCode(201)
                .body("completion", is("LIMITED"), "progress", is(20), "lastReportOn", is("2017-01-10"));
        patch(path, "{\"completion\":\"ABANDONED\"}")
                .then()
                .statusCode(409)
                .body("rule", is("commitment-abandoned-without-reason"));
        patch(path, "{\"completion\":\"ABANDONED\",\"reason\":\"Plus de local\"}")
                .then()
                .statusCode(200);
        post(path + "/reports", Map.of("on", "2017-02-10", "text", "Encore"))
                .then()
                .statusCode(409)
                .body("code", is("rule-broken"), "rule", is("commitment-report-on-abandoned"));
    }

    @Test
    void no_site_comes_from_itself() {
        post("projects", Map.of("slug", "p", "name", "P", "description", "d"))
                .then()
                .statusCode(201);
        String first = post("implantations", Map.of("project", "p", "label", "un", "status", "STUDY"))
                .path("id");
        String second = post(
                        "implantations", Map.of("project", "p", "label", "deux", "status", "STUDY", "origin", first))
                .path("id");
        patch("implantations/" + first, "{\"origin\":\"" + second + "\"}")
                .then()
                .statusCode(409)
                .body("rule", is("implantation-origin-cycle"));
    }

    @Test
    void no_chain_is_closed_by_two_at_once() throws Exception {
        post("projects", Map.of("slug", "p", "name", "P", "description", "d"))
                .then()
                .statusCode(201);
        var commitments = new ArrayList<String>();
        var sites = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            commitments.add("commitments/"
                    + post("commitments", Map.of("statement", "Faire", "order", 1))
                            .path("id"));
            sites.add("implantations/"
                    + post("implantations", Map.of("project", "p", "label", "ici", "status", "STUDY"))
                            .path("id"));
        }
        for (int round = 0; round < 20; round++) {
            around(commitments, "parent", "commitment-parent-cycle");
            around(sites, "origin", "implantation-origin-cycle");
        }
    }

    /** Each is to follow the next, at once: all but one may. */
    private static void around(List<String> ring, String member, String rule) throws Exception {
        var threads = Executors.newFixedThreadPool(ring.size());
        try {
            var work = new ArrayList<Callable<Response>>();
            for (int i = 0; i < ring.size(); i++) {
                String next = ring.get((i + 1) % ring.size());
                String path = ring.get(i);
                String body = "{\"%s\":\"%s\"}".formatted(member, next.substring(next.indexOf('/') + 1));
                work.add(() -> patch(path, body));
            }
            int refused = 0;
            for (Future<Response> answer : threads.invokeAll(work)) {
                if (answer.get().statusCode() != 200) {
                    answer.get().then().statusCode(409).body("rule", is(rule));
                    refused++;
                }
            }
            assertEquals(1, refused);
        } finally {
            threads.shutdown();
        }
        for (String path : ring) {
            patch(path, "{\"" + member + "\":null}").then().statusCode(200);
        }
    }

    @Test
    void a_programme_shows_what_is_of_its_own_event() {
        post("events", event("2016-09-23T09:00:00+02:00", "2016-09-23T17:00:00+02:00"))
                .then()
                .statusCode(201);
        var other = new HashMap<String, Object>(event("2016-09-23T09:00:00+02:00", "2016-09-23T17:00:00+02:00"));
        other.put("slug", "autre");
        post("events", other).then().statusCode(201);
        String here = atelier("journee");
        String there = atelier("autre");
        post("events/journee/programme", programme(there))
                .then()
                .statusCode(409)
                .body("rule", is("occurrence-of-other-event"), "detail", containsString("journee"));
        post("events/journee/programme", programme(here)).then().statusCode(201);
    }

    @Test
    void a_closed_list_is_the_programs() {
        loader.load("reference");
        patch("vocabularies/project-stage", "{\"terms\":[]}")
                .then()
                .statusCode(409)
                .body("rule", is("vocabulary-closed"), "detail", containsString("project-stage"));
        admin().header("If-Match", "*")
                .delete("/api/v1/vocabularies/project-stage")
                .then()
                .statusCode(409)
                .body("rule", is("vocabulary-closed"));
        admin().contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("reason", "x"))
                .post("/api/v1/vocabularies/project-stage/archive")
                .then()
                .statusCode(409)
                .body("rule", is("vocabulary-closed"));
        patch("vocabularies/sector", "{\"basis\":\"Revue en 2026\"}").then().statusCode(200);
        patch("vocabularies/sector", "{\"closed\":true}").then().statusCode(409).body("rule", is("vocabulary-closed"));
    }

    private static String atelier(String event) {
        return post("ateliers", Map.of("event", event, "title", "Financer", "order", 1, "captureState", "ANNOUNCED"))
                .path("id");
    }

    private static Map<String, Object> programme(String atelier) {
        var occurrence = Map.of(
                "atelier", atelier, "startsAt", "2016-09-23T10:00:00+02:00", "endsAt", "2016-09-23T11:00:00+02:00");
        return Map.of("event", "journee", "slots", List.of(), "occurrences", List.of(occurrence));
    }

    private int made;

    private Response organisation(String member, String value) {
        var body = new HashMap<String, Object>(Map.of("slug", "o-" + made++, "name", "O"));
        body.put(member, value);
        return post("organisations", body);
    }

    private static Map<String, Object> event(String from, String to) {
        return Map.of(
                "slug", "journee",
                "title", "Journée",
                "startsAt", from,
                "endsAt", to,
                "timeZone", "Europe/Paris",
                "status", "SCHEDULED");
    }

    private static Response post(String path, Map<String, ?> body) {
        return admin().contentType("application/json").body(body).post("/api/v1/" + path);
    }

    private static Response patch(String path, String body) {
        return admin().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(body)
                .patch("/api/v1/" + path);
    }
}

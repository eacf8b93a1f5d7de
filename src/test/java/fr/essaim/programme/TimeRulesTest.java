package fr.essaim.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What takes place when: dates, events, and what is in their programmes. */
@QuarkusTest
class TimeRulesTest extends ProgrammeTest {
    @Test
    void an_event_ends_after_it_starts() {
        post("/api/v1/events", event("journee", at("17:00"), at("09:00")))
                .then()
                .statusCode(409)
                .body("rule", is("event-ends-before-start"));
    }

    @Test
    void a_date_is_one_that_can_be_written() {
        for (String far : List.of("+999999999-12-31T23:59:59Z", "-0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z")) {
            post("/api/v1/events", event("journee", at("09:00"), far))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("#/endsAt"));
        }
        post("/api/v1/commitments", Map.of("statement", "x", "order", 1, "dueOn", "+999999999-12-31"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/dueOn"));
    }

    @Test
    void a_programme_stays_inside_its_event() {
        create("/api/v1/events", event("journee", at("09:00"), at("17:00")));
        var slot = Map.of("kind", "FORUM", "title", "Forum", "startsAt", at("16:00"), "endsAt", at("18:00"));
        post(PROGRAMME, Map.of("event", "journee", "slots", List.of(slot)))
                .then()
                .statusCode(409)
                .body("rule", is("slot-outside-event"));
    }

    @Test
    void a_programme_shows_what_is_of_its_own_event() {
        create("/api/v1/events", event("journee", at("09:00"), at("17:00")));
        create("/api/v1/events", event("autre", at("09:00"), at("17:00")));
        String here = atelier("journee", "Financer", 1);
        String there = atelier("autre", "Financer", 1);
        post(PROGRAMME, programme(there))
                .then()
                .statusCode(409)
                .body("rule", is("occurrence-of-other-event"), "detail", containsString("journee"));
        post(PROGRAMME, programme(here)).then().statusCode(201);
    }

    @Test
    void what_is_of_an_event_stays_with_it() {
        create("/api/v1/events", event("journee", at("09:00"), at("17:00")));
        create("/api/v1/events", event("autre", at("09:00"), at("17:00")));
        post("/api/v1/events/autre/programme", Map.of("event", "journee", "slots", List.of()))
                .then()
                .statusCode(409)
                .body("rule", is("stays-with-its-event"));
        admin().get(PROGRAMME).then().statusCode(404);
        post(PROGRAMME, Map.of("event", "journee", "slots", List.of())).then().statusCode(201);
        String atelier = "/api/v1/ateliers/" + atelier("journee", "Financer", 1);
        patch(atelier, Map.of("event", "autre")).then().statusCode(409).body("rule", is("stays-with-its-event"));
        patch(PROGRAMME, Map.of("event", "autre")).then().statusCode(409).body("rule", is("stays-with-its-event"));
    }

    @Test
    void an_event_that_moves_leaves_a_warning_on_its_programme() {
        create("/api/v1/events", event("journee", at("09:00"), at("17:00")));
        post(PROGRAMME, programme(atelier("journee", "Financer", 1))).then().statusCode(201);
        patch(EVENT, Map.of("startsAt", at("10:30"))).then().statusCode(200);
        admin().get(PROGRAMME).then().body("warnings.code", hasItem("OUTSIDE_EVENT"));
    }

    @Test
    void what_is_said_in_an_atelier_is_said_at_its_event() {
        create("/api/v1/events", event("journee", at("09:00"), at("17:00")));
        create("/api/v1/events", event("autre", at("09:00"), at("17:00")));
        var line = Map.of(
                "event",
                "autre",
                "atelier",
                atelier("journee", "Financer", 1),
                "kind",
                "QUESTION",
                "order",
                1,
                "text",
                "Comment faire ?");
        post("/api/v1/contributions", line).then().statusCode(409).body("rule", is("contribution-of-other-event"));
    }

    private static Map<String, Object> programme(String atelier) {
        var occurrence = Map.of("atelier", atelier, "startsAt", at("10:00"), "endsAt", at("11:00"));
        return Map.of("event", "journee", "slots", List.of(), "occurrences", List.of(occurrence));
    }
}

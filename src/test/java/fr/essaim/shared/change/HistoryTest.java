package fr.essaim.shared.change;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every revision of every resource: who, when, and what changed. */
@QuarkusTest
class HistoryTest extends ApiTest {
    private static final String ONE = "/api/v1/organisations/ulisse";
    private static final String LIST = "/api/v1/organisations";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void says_who_changed_what_field_by_field_and_when() {
        create(LIST, Map.of("slug", "ulisse", "name", "Ulisse", "aliases", List.of("Ulisse 38")));
        RequestSpecification writer = holding("projects:write");
        patch(
                        writer.header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"),
                        ONE,
                        "*",
                        "{\"name\":\"Ulisse Nord\",\"acronym\":\"UE\",\"aliases\":null}")
                .then()
                .statusCode(200);
        move(ONE, "submit");

        ValidatableResponse history =
                admin().get(ONE + "/history").then().statusCode(200).body("next", nullValue());
        history.body("items.action", contains("CHANGED", "CHANGED", "CREATED"))
                .body("items[2].by", is("admin"))
                .body("items[0].changes.pointer", contains("/publication"))
                .body("items[0].changes[0].before", is("DRAFT"))
                .body("items[0].changes[0].after", is("SUBMITTED"))
                .body("items[1].by", startsWith("key:"))
                .body("items[1].traceId", is(TRACE))
                .body("items[1].changes.pointer", containsInAnyOrder("/name", "/acronym", "/aliases/0"))
                .body("items[1].changes.find { it.pointer == '/name' }.before", is("Ulisse"))
                .body("items[1].changes.find { it.pointer == '/name' }.after", is("Ulisse Nord"))
                .body("items[1].changes.find { it.pointer == '/acronym' }.before", nullValue())
                .body("items[1].changes.find { it.pointer == '/aliases/0' }.before", is("Ulisse 38"))
                .body("items[2].changes.pointer", hasItems("/slug", "/name", "/publication"));
        List<Integer> numbers = history.extract().path("items.revision");
        admin().get(ONE + "/history/" + numbers.get(2))
                .then()
                .statusCode(200)
                .body("state.name", is("Ulisse"), "state.publication", is("DRAFT"), "action", is("CREATED"));
        admin().get(ONE + "/history/0").then().statusCode(404);
        admin().get(ONE + "/history/x").then().statusCode(404);
    }

    @Test
    void outlives_the_resource() {
        String id = create(LIST, Map.of("slug", "ulisse", "name", "Ulisse"));
        admin().header("If-Match", "*").delete(ONE).then().statusCode(204);
        admin().get(ONE + "/history").then().statusCode(404);
        admin().get("/api/v1/organisations/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("DELETED", "CREATED"), "items[0].changes", is(List.of()));
        admin().get("/api/v1/projects/" + id + "/history").then().statusCode(404);
    }

    @Test
    void is_read_by_those_who_write_and_by_the_partner_it_came_from() {
        RequestSpecification partner = holding("sources:cress:write");
        String id = post(partner, LIST, Map.of("slug", "ulisse", "name", "Ulisse"))
                .then()
                .extract()
                .path("id");
        partner.get(ONE + "/history").then().statusCode(200).body("items.size()", is(1));
        when().get(ONE + "/history").then().statusCode(401);
        // A draft of another partner is not there; what is public is, and its history is not for all.
        holding("sources:rtes:write").get(ONE + "/history").then().statusCode(404);
        publish(ONE);
        holding("sources:rtes:write").get(ONE + "/history").then().statusCode(403);
        holding("webhooks").get(ONE + "/history").then().statusCode(403);
        holding("moderate").get(ONE + "/history").then().statusCode(200);
        partner.header("If-Match", "*").delete(ONE).then().statusCode(204);
        partner.get("/api/v1/organisations/" + id + "/history").then().statusCode(200);
        holding("sources:rtes:write")
                .get("/api/v1/organisations/" + id + "/history")
                .then()
                .statusCode(404);
    }

    @Test
    void is_read_page_by_page() {
        create(LIST, Map.of("slug", "ulisse", "name", "Ulisse 0"));
        for (int i = 1; i < 7; i++) {
            rename(admin(), "Ulisse " + i).then().statusCode(200);
        }
        var names = new ArrayList<String>();
        String next = ONE + "/history?limit=3";
        for (int page = 0; next != null; page++) {
            assertTrue(page < 3, "three pages");
            var answer = admin().get(next).then().statusCode(200).extract();
            names.addAll(answer.path("items.changes.flatten().findAll { it.pointer == '/name' }.after"));
            next = answer.path("next");
            assertTrue(next == null || next.contains(ONE + "/history?"), next);
        }
        assertEquals(
                List.of("Ulisse 6", "Ulisse 5", "Ulisse 4", "Ulisse 3", "Ulisse 2", "Ulisse 1", "Ulisse 0"), names);
        admin().get(ONE + "/history?limit=0").then().statusCode(422);
        admin().get(ONE + "/history?cursor=WyJ4Il0.x").then().statusCode(400);
    }

    @Test
    void what_is_touched_and_not_changed_has_no_revision() {
        create(LIST, Map.of("slug", "ulisse", "name", "Ulisse"));
        rename(admin(), "Ulisse").then().statusCode(200);
        admin().get(ONE + "/history").then().body("items.action", contains("CREATED"));
    }

    @Test
    void what_was_rolled_back_has_no_revision() {
        create(LIST, Map.of("slug", "ulisse", "name", "Ulisse"));
        post(LIST, Map.of("slug", "ulisse", "name", "Autre")).then().statusCode(409);
        database.write(em -> assertEquals(
                1L, em.createQuery("select count(*) from Change", Long.class).getSingleResult()));
    }

    @Test
    void changes_made_at_once_are_each_kept_in_the_order_in_which_they_were_made() throws Exception {
        create(LIST, Map.of("slug", "ulisse", "name", "Ulisse"));
        String writer = key("projects:write");
        for (Response answer : atOnce(24, i -> rename(with(writer), "Nom " + i))) {
            answer.then().statusCode(200);
        }
        List<Map<String, Object>> items =
                admin().get(ONE + "/history?limit=100").then().extract().path("items");
        assertEquals(25, items.size());
        for (int i = 0; i + 1 < 24; i++) {
            assertEquals(name(items.get(i + 1), "after"), name(items.get(i), "before"));
        }
        admin().get(ONE).then().body("name", is(name(items.get(0), "after")));
    }

    @Test
    void the_programme_of_an_event_has_its_own() {
        create("/api/v1/events", """
                {"slug":"journee","title":"Journée","startsAt":"2016-09-23T09:00:00+02:00",\
                "endsAt":"2016-09-23T17:00:00+02:00","timeZone":"Europe/Paris","status":"COMPLETED"}""");
        create("/api/v1/events/journee/programme", """
                {"event":"journee","slots":[{"kind":"OPENING","title":"Accueil",\
                "startsAt":"2016-09-23T09:00:00+02:00","endsAt":"2016-09-23T09:30:00+02:00"}]}""");
        patch("/api/v1/events/journee/programme", "{\"slots\":[]}").then().statusCode(200);
        admin().get("/api/v1/events/journee/programme/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("CHANGED", "CREATED"))
                .body("items[0].changes.pointer", everyItem(startsWith("/slots/0")));
        admin().get("/api/v1/events/journee/history")
                .then()
                .body("items.size()", is(1), "items[0].changes.pointer", not(hasItem("/slots")));
    }

    private static String name(Map<String, Object> revision, String side) {
        @SuppressWarnings("unchecked")
        var changes = (List<Map<String, Object>>) revision.get("changes");
        return changes.stream()
                .filter(change -> change.get("pointer").equals("/name"))
                .map(change -> (String) change.get(side))
                .findFirst()
                .orElse(null);
    }

    private static Response rename(RequestSpecification caller, String name) {
        return patch(caller, ONE, "*", Map.of("name", name));
    }
}

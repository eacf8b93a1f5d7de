package fr.essaim.programme;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A programme is written in progress, and public by releases that never change. */
@QuarkusTest
class ReleaseTest extends ProgrammeInProgressTest {
    @Test
    void the_public_sees_the_latest_release_and_who_writes_the_work_in_progress() {
        when().get(PROGRAMME).then().statusCode(404);
        when().get(RELEASES).then().statusCode(404);
        admin().get(PROGRAMME).then().statusCode(200).body("release", nullValue());
        release("Première version")
                .header("Location", endsWith("/programme/releases/1"))
                .body("release.number", is(1), "release.note", is("Première version"), "warnings", empty());
        String tag = when().get(PROGRAMME)
                .then()
                .statusCode(200)
                .body("release.number", is(1), "version", is(1), "occurrences.size()", is(2))
                .body("release.releasedBy", nullValue())
                .header("ETag", startsWith("\"1-"))
                .extract()
                .header("ETag");
        edit(Map.of("slots", List.of(), "occurrences", List.of()));
        given().header("If-None-Match", tag).get(PROGRAMME).then().statusCode(304);
        admin().get(PROGRAMME).then().body("slots", empty(), "release", nullValue());
        release(null);
        when().get(PROGRAMME).then().body("release.number", is(2), "slots", empty());
        when().get(RELEASES + "/1").then().statusCode(200).body("slots.size()", is(2), "version", is(1));
        when().get(RELEASES + "?limit=1").then().body("items.number", contains(2), "next", notNullValue());
        String next = when().get(RELEASES + "?limit=1").path("next");
        when().get(next).then().body("items.number", contains(1), "next", nullValue());
        admin().get(RELEASES).then().body("items.releasedBy", everyItem(is("admin")));
        for (String none : List.of("/3", "/0", "/-1", "/99999999999", "/x")) {
            when().get(RELEASES + none).then().statusCode(404);
        }
    }

    @Test
    void what_is_no_news_is_no_release() {
        release(null);
        ask(admin(), null).then().statusCode(409).body("rule", is("release-unchanged"), "detail", containsString("1"));
    }

    @Test
    void a_release_is_asked_for_once_and_made_once() throws Exception {
        String key = key("events:write");
        List<Integer> statuses = atOnce(8, i -> ask(with(key).header("Idempotency-Key", "une-fois"), null)).stream()
                .map(Response::statusCode)
                .toList();
        assertThat(statuses, hasItem(201));
        assertThat(statuses, everyItem(is(oneOf(201, 409))));
        when().get(RELEASES).then().body("items.number", contains(1));
    }

    @Test
    void what_was_released_is_not_deleted() {
        String id = admin().get(PROGRAMME).path("id");
        admin().header("If-Match", "*").delete(PROGRAMME).then().statusCode(204);
        admin().get("/api/v1/programmes/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("DELETED", "CREATED"));
        post(PROGRAMME, Map.of("event", "journee", "slots", List.of())).then().statusCode(201);
        release(null);
        admin().header("If-Match", "*").delete(PROGRAMME).then().statusCode(409).body("rule", is("programme-released"));
        when().get(RELEASES + "/1").then().statusCode(200);
    }

    @Test
    void of_many_changes_of_one_version_one_is_made() throws Exception {
        String tag = admin().get(PROGRAMME).header("ETag");
        assertEquals(
                Map.of(200, 1L, 412, 19L),
                statuses(atOnce(20, i -> patch(PROGRAMME, tag, Map.of("slots", List.of(another(i)))))));
    }

    @Test
    void whatever_the_version_every_change_is_made_one_after_the_other() throws Exception {
        assertEquals(
                Map.of(200, 10L), statuses(atOnce(10, i -> patch(PROGRAMME, Map.of("slots", List.of(another(i)))))));
        admin().get(PROGRAMME).then().body("slots.size()", is(1), "occurrences.size()", is(2));
        admin().get(PROGRAMME + "/history").then().body("items.size()", is(11));
    }

    @Test
    void it_is_changed_released_and_deleted_at_once_without_a_failure() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<Response> answers = atOnce(9, i -> switch (i % 3) {
                case 0 -> patch(PROGRAMME, Map.of("slots", List.of(another(i))));
                case 1 -> ask(admin(), null);
                default -> admin().header("If-Match", "*").delete(PROGRAMME);
            });
            assertThat(
                    answers.stream().map(Response::statusCode).toList(),
                    everyItem(is(oneOf(200, 201, 204, 404, 409, 410))));
        }
    }

    private static Map<String, Object> another(int i) {
        return slot(null, "BREAK", "Pause " + i, "12:00", "13:00");
    }

    private static Map<Integer, Long> statuses(List<Response> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(Response::statusCode, TreeMap::new, Collectors.counting()));
    }
}

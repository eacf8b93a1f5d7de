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

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
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
    void the_programme_takes_its_releases_with_it() {
        release(null);
        admin().header("If-Match", "*").delete(PROGRAMME).then().statusCode(204);
        when().get(RELEASES + "/1").then().statusCode(404);
    }
}

package fr.essaim.shared;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import fr.essaim.shared.problem.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way to be refused gets a problem answer, RFC 9457, with the right status. */
@QuarkusTest
class ProblemTest extends ApiTest {
    private static final String ONE = "/api/v1/projects/soleni";
    private static final String LIST = "/api/v1/projects";

    @BeforeEach
    void aProject() {
        database.save(projectNamed("Soleni"));
    }

    @Test
    void bad_queries_are_refused_whole() {
        given().queryParam("limit", "x")
                .queryParam("stage", "FINISHED")
                .queryParam("updatedSince", "hier")
                .queryParam("color", "red")
                .get(LIST)
                .then()
                .statusCode(400)
                .body("code", is("invalid-query"), "errors.size()", is(4))
                .body("errors.find { it.parameter == 'stage' }.detail", containsString("OPERATING"));
        given().queryParam("limit", "1", "2")
                .get(LIST)
                .then()
                .statusCode(400)
                .body("errors.code", contains("repeated-parameter"));
        given().queryParam("q", "a\0b").get(LIST).then().statusCode(400);
        given().queryParam("sort", "secret")
                .get(LIST)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("sort"));
        given().queryParam("q", "x".repeat(10_000))
                .get(LIST)
                .then()
                .statusCode(414)
                .body("code", is("uri-too-long"));
        for (String wrong : List.of(
                "projects?sort=,",
                "contributions?atelier=abc",
                "events?to=%2B999999999-12-31",
                "events?from=-999999999-01-01",
                "events?to=%2B99999999d",
                "projects?limit=",
                "projects?fields=",
                "projects?fields=id,id")) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/" + wrong)
                    .then()
                    .statusCode(400)
                    .body("code", is("invalid-query"));
        }
        for (int limit : List.of(0, 201, -1)) {
            given().queryParam("limit", limit)
                    .get(LIST)
                    .then()
                    .statusCode(422)
                    .body("code", is("validation"), "errors.parameter", contains("limit"));
        }
    }

    @Test
    void what_is_not_there_is_a_problem_whatever_the_address() {
        for (String path : List.of(
                "/nothing",
                "/api/v1/nothing",
                "/api/v1/projects/nothing",
                "/api/v1/projects/nothing/more",
                "/api/v1/projects/00000000-0000-0000-0000-000000000000",
                "/api/v1/projects/1-1-1-1-1",
                "/api/v1/projects/%00",
                "/api/v1/projects/..%2F..",
                "/api/v1/projects/<script>",
                "/api/v1/events/nothing/programme",
                "/api/v1/ateliers/not-an-id",
                "/problems/nothing",
                "/q/nothing")) {
            given().urlEncodingEnabled(!path.contains("%"))
                    .get(path)
                    .then()
                    .statusCode(404)
                    .body("code", is("not-found"), "traceId", matchesPattern("[0-9a-f]{32}"));
        }
    }

    @Test
    void a_format_that_is_not_there_is_a_problem() {
        given().accept("application/pdf").get(LIST).then().statusCode(406).body("code", is("not-acceptable"));
        given().accept("application/*").get(LIST).then().statusCode(200);
        for (String none : List.of("application/json;q=0", "*/*; q=0.0", "application/json;q=0, application/pdf")) {
            given().accept(none).get(LIST).then().statusCode(406).body("code", is("not-acceptable"));
        }
        given().accept("application/pdf;q=0, application/json;q=0.5")
                .get(LIST)
                .then()
                .statusCode(200);
    }

    @Test
    void problems_speak_the_callers_language() {
        String nothing = "/api/v1/projects/nothing";
        when().get(nothing).then().body("title", is("Introuvable")).header("Content-Language", "fr");
        for (String english : List.of("en", "en-GB", "de, en;q=0.5", "EN-us")) {
            given().header("Accept-Language", english)
                    .get(nothing)
                    .then()
                    .body("title", is("Not found"))
                    .header("Content-Language", "en");
        }
        for (String other : List.of("de", "*", "???", "fr-CA")) {
            given().header("Accept-Language", other).get(nothing).then().body("title", is("Introuvable"));
        }
        given().header("Accept-Language", "en")
                .get(LIST + "?limit=0")
                .then()
                .body("errors.detail", contains("must be greater than or equal to 1"));
        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get(nothing)
                .then()
                .body("traceId", is("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @Test
    void every_problem_has_its_page_in_both_languages() {
        for (ProblemType type : ProblemType.values()) {
            for (String language : List.of("fr", "en")) {
                given().header("Accept-Language", language)
                        .get("/problems/" + type.code)
                        .then()
                        .statusCode(200)
                        .header("Content-Language", language)
                        .body("status", is(type.status), "cause", notNullValue(), "remedy", notNullValue());
            }
            given().accept("text/html")
                    .get("/problems/" + type.code)
                    .then()
                    .statusCode(200)
                    .body(containsString("<h2"));
        }
        when().get("/problems").then().body("items.code", hasItem("validation"));
    }

    @Test
    void another_method_is_refused_with_those_that_are_allowed() {
        for (String method : List.of("PUT", "BREW", "TRACE")) {
            for (var path : Map.of(
                            LIST,
                            "GET, HEAD, OPTIONS, POST",
                            ONE,
                            "DELETE, GET, HEAD, OPTIONS, PATCH",
                            "/api/v1/territories",
                            "GET, HEAD, OPTIONS",
                            "/api/v1/events/x/synthesis",
                            "GET, HEAD, OPTIONS")
                    .entrySet()) {
                given().contentType("application/json")
                        .request(method, path.getKey())
                        .then()
                        .statusCode(405)
                        .header("Allow", path.getValue())
                        .body("code", is("method-not-allowed"));
            }
        }
        for (String path : List.of("/openapi.yaml", "/q/health")) {
            given().delete(path).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
        }
    }
}

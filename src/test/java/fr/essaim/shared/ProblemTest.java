package fr.essaim.shared;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.essaim.project.Project;
import fr.essaim.shared.problem.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way to be refused gets a problem answer, RFC 9457, with the right status. */
@QuarkusTest
class ProblemTest extends ApiTest {
    private static final String ONE = "/api/v1/projects/soleni";
    private static final String LIST = "/api/v1/projects";

    @BeforeEach
    void aProject() {
        var project = new Project();
        project.name = "Soleni";
        project.slug = "soleni";
        project.description = "Un service.";
        database.save(project);
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
        given().accept("text/csv").get(LIST).then().statusCode(406).body("code", is("not-acceptable"));
        given().accept("application/*").get(LIST).then().statusCode(200);
        for (String none : List.of("application/json;q=0", "*/*; q=0.0", "application/json;q=0, text/csv")) {
            given().accept(none).get(LIST).then().statusCode(406).body("code", is("not-acceptable"));
        }
        given().accept("text/csv;q=0, application/json;q=0.5").get(LIST).then().statusCode(200);
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

    @Test
    void what_never_reaches_rest_is_a_problem_too() throws IOException {
        String tooLarge = "POST " + LIST + " HTTP/1.1\r\nHost: essaim\r\nContent-Length: 99000000\r\n\r\n";
        assertThat(
                raw(tooLarge),
                allOf(
                        startsWith("HTTP/1.1 413 "),
                        containsString("application/problem+json"),
                        containsString("\"code\"")));
        for (String host : List.of("", "Host: not a host\r\n")) {
            assertThat(
                    raw("GET " + LIST + " HTTP/1.1\r\n" + host + "\r\n"),
                    allOf(
                            startsWith("HTTP/1.1 400 "),
                            containsString("\"code\":\"bad-request\""),
                            containsString("\"type\":\"http://")));
        }
    }

    @Test
    void a_body_that_does_not_end_is_not_waited_for() throws IOException {
        for (String part : List.of("{\"name\":", "{\"name\":\"" + "x".repeat(100_000))) {
            String half = "POST /api/v1/organisations HTTP/1.1\r\nHost: essaim\r\nAuthorization: Bearer " + ADMIN_TOKEN
                    + "\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n" + part;
            try (var socket = new Socket("localhost", RestAssured.port)) {
                socket.setSoTimeout(60_000);
                socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
                String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(all, allOf(startsWith("HTTP/1.1 408 "), containsString("\"code\":\"request-timeout\"")));
            }
        }
    }

    @Test
    void what_is_too_much_in_one_place_is_a_problem() {
        for (String much :
                List.of("{\"name\":\"" + "x".repeat(1_100_000) + "\"}", "{\"order\":" + "9".repeat(2000) + "}")) {
            admin().contentType("application/json")
                    .body(much)
                    .post("/api/v1/organisations")
                    .then()
                    .statusCode(413)
                    .body("code", is("content-too-large"));
        }
        admin().contentType("application/json")
                .body("{\"name\":\"" + "x".repeat(900_000) + "\"}")
                .post("/api/v1/organisations")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/name"));
    }

    @Test
    void a_statement_that_takes_too_long_is_a_reason_to_come_back() {
        String digits = "(values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9))";
        String noEnd = Stream.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l")
                .map(name -> digits + " " + name + "(n)")
                .collect(Collectors.joining(", "));
        database.change("alter table project rename to slow");
        database.change("create view project as select s.* from slow s, (select count(*) as n from " + noEnd
                + ") x where x.n > 0");
        try {
            when().get(LIST)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", is("unavailable"));
        } finally {
            database.change("drop view project");
            database.change("alter table slow rename to project");
        }
    }

    /** What the server answers to bytes that no HTTP client would send. */
    private static String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new byte[2000];
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, length, StandardCharsets.UTF_8);
        }
    }
}

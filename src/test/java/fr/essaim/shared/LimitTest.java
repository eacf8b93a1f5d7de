package fr.essaim.shared;

import static io.restassured.RestAssured.when;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is too large, takes too long or is no HTTP is refused with a problem answer too. */
@QuarkusTest
class LimitTest extends ApiTest {
    private static final String LIST = "/api/v1/projects";

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
            post("/api/v1/organisations", much).then().statusCode(413).body("code", is("content-too-large"));
        }
        post("/api/v1/organisations", "{\"name\":\"" + "x".repeat(900_000) + "\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/name"));
    }

    @Test
    void a_statement_that_takes_too_long_is_a_reason_to_come_back() {
        database.save(projectNamed("Soleni")); // for one row at least the statement has to be worked out
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

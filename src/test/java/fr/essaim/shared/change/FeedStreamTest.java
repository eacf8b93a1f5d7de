package fr.essaim.shared.change;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The other manners of the feed: all at once, as soon as there is something, and for ever. */
@QuarkusTest
class FeedStreamTest extends FollowingTest {
    @Test
    void a_stream_of_lines_holds_everything_and_says_where_to_go_on() {
        for (int i = 0; i < 5; i++) {
            published("poles", Map.of("slug", "p" + i, "name", "P" + i));
        }
        List<String> lines = given().accept("application/x-ndjson")
                .get("/api/v1/changes")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .toList();
        assertEquals(6, lines.size());
        String third = JsonPath.from(lines.get(2)).getString("cursor");
        changes("since=" + third).then().body("items.data.slug", is(List.of("p3", "p4")));
        String end = JsonPath.from(lines.get(5)).getString("nextCursor");
        changes("since=" + end).then().body("items", empty());
    }

    @Test
    void whoever_waits_is_told_as_soon_as_there_is_something() throws Exception {
        String since = changes("").path("nextCursor");
        var answer = CompletableFuture.supplyAsync(() -> changes(
                given().header("Prefer", "wait=30"),
                "types=pole&since=" + changes("types=pole").path("nextCursor")));
        published("organisations", Map.of("slug", "o", "name", "O"));
        String pole = published("poles", Map.of("slug", "p", "name", "P"));
        answer.get(20, TimeUnit.SECONDS)
                .then()
                .statusCode(200)
                .header("Preference-Applied", "wait")
                .body("items.id", is(List.of(pole)));
        changes(given().header("Prefer", "wait=1"), "since=" + changes("").path("nextCursor"))
                .then()
                .body("items", empty(), "hasMore", is(false));
        changes("since=" + since).then().body("items.size()", is(2));
    }

    @Test
    void events_are_sent_as_they_happen_and_resume_after_the_last() throws Exception {
        String first = published("poles", Map.of("slug", "p", "name", "P"));
        String resume;
        try (var events = new EventSource(null)) {
            assertEquals(first, events.next().getString("id"));
            String second = published("poles", Map.of("slug", "q", "name", "Q"));
            JsonPath event = events.next();
            assertEquals(second, event.getString("id"));
            resume = events.lastId;
            assertEquals(resume, event.getString("cursor"));
        }
        String third = published("poles", Map.of("slug", "r", "name", "R"));
        try (var events = new EventSource(resume)) {
            assertEquals(third, events.next().getString("id"));
        }
    }

    /** What a browser does with server-sent events. */
    private static class EventSource implements AutoCloseable {
        private final java.io.InputStream body;
        private final java.io.BufferedReader lines;
        private String lastId;

        EventSource(String last) throws Exception {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/changes"))
                    .header("Accept", "text/event-stream");
            if (last != null) {
                request.header("Last-Event-ID", last);
            }
            HttpResponse<java.io.InputStream> response =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertEquals(
                    "text/event-stream",
                    response.headers().firstValue("Content-Type").orElse("").split(";")[0]);
            body = response.body();
            lines = new java.io.BufferedReader(new java.io.InputStreamReader(body, StandardCharsets.UTF_8));
        }

        JsonPath next() throws Exception {
            String data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    lastId = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    data = line.substring(5).strip();
                } else if (line.isEmpty() && data != null) {
                    return JsonPath.from(data);
                }
            }
            throw new AssertionError("the stream has ended");
        }

        @Override
        public void close() throws Exception {
            body.close();
        }
    }
}

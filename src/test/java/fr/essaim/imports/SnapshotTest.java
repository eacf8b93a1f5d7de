package fr.essaim.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a source sends as all that it has. */
@QuarkusTest
class SnapshotTest extends UploadTest {
    @Test
    void a_snapshot_withdraws_what_it_lacks() {
        send(admin(), "", lines(10, i -> pole(i, "\"foundedYear\":2013")));
        List<JsonNode> answers = send(admin(), "?mode=snapshot", lines(9, i -> pole(i, "\"foundedYear\":2013")));
        assertEquals(1, answers.get(9).at("/summary/withdrawn").asInt());
        given().get("/api/v1/poles/pole-10").then().statusCode(404);
        given().get("/api/v1/poles?include=total").then().body("total", is(9));
        send(admin(), "?mode=snapshot", lines(10, i -> pole(i, "\"foundedYear\":2013")));
        given().get("/api/v1/poles/pole-10").then().statusCode(200);
    }

    @Test
    void a_snapshot_that_lacks_too_much_touches_nothing_unless_it_was_announced() {
        send(admin(), "", lines(10, i -> pole(i, "\"foundedYear\":2013")));
        String half = lines(5, i -> pole(i, "\"foundedYear\":2014"));
        for (String query : List.of("?mode=snapshot", "?mode=snapshot&withdrawing=4")) {
            sent(admin(), NDJSON, query, half)
                    .then()
                    .statusCode(409)
                    .body("code", is("mass-deletion-guard"), "detail", org.hamcrest.Matchers.containsString("5"));
        }
        given().get("/api/v1/poles?include=total").then().body("total", is(10), "items.version.sum()", is(0));
        List<JsonNode> answers = send(admin(), "?mode=snapshot&withdrawing=5", half);
        assertEquals(5, answers.get(5).at("/summary/withdrawn").asInt());
        given().get("/api/v1/poles?include=total").then().body("total", is(5));
    }

    @Test
    void a_snapshot_with_a_line_that_cannot_be_read_withdraws_nothing() {
        send(admin(), "", lines(10, i -> pole(i, "\"foundedYear\":2013")));
        String most = lines(9, i -> pole(i, "\"foundedYear\":2013"));
        for (String bad : List.of("{\"type\":\"pole\",\"external", "{\"type\":\"pole\",\"data\":{\"name\":\"X\"}}")) {
            List<JsonNode> answers = send(admin(), "?mode=snapshot", most + bad);
            assertEquals(0, answers.get(10).at("/summary/withdrawn").asInt());
            assertEquals(false, answers.get(10).at("/summary/complete").asBoolean());
        }
        given().get("/api/v1/poles?include=total").then().body("total", is(10));
    }

    @Test
    void a_snapshot_that_is_cut_off_is_none() throws IOException {
        send(admin(), "", lines(10, i -> pole(i, "\"foundedYear\":2013")));
        String whole = lines(10, i -> pole(i, "\"foundedYear\":2014"));
        for (String header : List.of("Content-Length: " + whole.length(), "Transfer-Encoding: chunked")) {
            byte[] body = whole.substring(0, whole.indexOf("p9")).getBytes(StandardCharsets.UTF_8);
            try (var socket = new Socket("localhost", RestAssured.port)) {
                String head = "POST " + IMPORT + "?mode=snapshot HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + ADMIN_TOKEN + "\r\nContent-Type: application/x-ndjson\r\n" + header + "\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
                if (header.startsWith("Transfer")) {
                    socket.getOutputStream()
                            .write((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
                }
                socket.getOutputStream().write(body);
                socket.getOutputStream().flush();
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            }
        }
        given().get("/api/v1/poles?include=total").then().body("total", is(10), "items.version.sum()", is(0));
    }
}

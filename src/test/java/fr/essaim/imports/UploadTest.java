package fr.essaim.imports;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.essaim.shared.ApiTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** A source, and how to send its records all at once. */
abstract class UploadTest extends ApiTest {
    static final String SOURCE = "/api/v1/sources/labo";

    static final String IMPORT = SOURCE + "/import";

    static final String NDJSON = "application/x-ndjson";

    static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void aSource() {
        create("/api/v1/sources", Map.of("slug", "labo", "name", "Labo"));
        publish(SOURCE);
    }

    static String version(int pole) {
        return given().get("/api/v1/poles/pole-" + pole)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    static void assertSummary(List<JsonNode> answers, int created, int updated, int unchanged, int errors) {
        JsonNode summary = answers.get(answers.size() - 1).path("summary");
        assertEquals(
                List.of(created, updated, unchanged, errors),
                List.of("created", "updated", "unchanged", "errors").stream()
                        .map(name -> summary.path(name).asInt(-1))
                        .toList(),
                answers.toString());
    }

    static String pole(int i, String more) {
        return "{\"type\":\"pole\",\"externalId\":\"p" + i + "\",\"data\":{\"name\":\"Pole " + i + "\"," + more + "}}";
    }

    static String lines(int count, IntFunction<String> line) {
        return IntStream.rangeClosed(1, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    static Response sent(RequestSpecification caller, String type, String query, String text) {
        return caller.contentType(type)
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post(IMPORT + query);
    }

    static List<JsonNode> send(RequestSpecification caller, String query, String text) {
        return read(sent(caller, NDJSON, query, text));
    }

    static List<JsonNode> read(Response response) {
        return response.then()
                .statusCode(200)
                .contentType(NDJSON)
                .extract()
                .asString()
                .lines()
                .map(ImportTest::json)
                .toList();
    }

    static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(line, e);
        }
    }
}

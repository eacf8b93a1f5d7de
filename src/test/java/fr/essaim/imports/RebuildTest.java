package fr.essaim.imports;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the loader brings in, the public API can bring in too, record by record, by POST and publication alone. */
@QuarkusTest
class RebuildTest extends ApiTest {
    private static final Path DAY = Path.of("src/main/resources/data/journee-2016");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> COLLECTIONS = Map.ofEntries(
            Map.entry("organisation", "organisations"),
            Map.entry("pole", "poles"),
            Map.entry("project", "projects"),
            Map.entry("offer", "offers"),
            Map.entry("implantation", "implantations"),
            Map.entry("event", "events"),
            Map.entry("atelier", "ateliers"),
            Map.entry("contribution", "contributions"),
            Map.entry("forum-session", "forum-sessions"),
            Map.entry("commitment", "commitments"),
            Map.entry("link", "links"));

    /** What depends on when and how a resource came in, and not on what it says. */
    private static final Set<String> OF_THE_WAY =
            Set.of("id", "ids", "version", "createdAt", "updatedAt", "source", "links", "url");

    @Inject
    DatasetLoader loader;

    @Test
    void the_day_rebuilt_by_the_api_is_the_day_loaded() {
        isTheDayLoaded(RebuildTest::rebuild);
    }

    /** The script for whoever has no Java; run twice, since the second run must change nothing. */
    @Test
    void the_day_rebuilt_by_the_script_is_the_day_loaded() {
        assumeTrue(run(List.of("python3", "--version")) == 0, "there is no Python 3 here");
        List<String> script = List.of("python3", "src/scripts/rebuild-the-day", "http://localhost:" + RestAssured.port);
        isTheDayLoaded(() -> {
            assertEquals(0, run(script));
            assertEquals(0, run(script));
        });
    }

    private void isTheDayLoaded(Runnable rebuild) {
        loader.load("reference");
        loader.load("journee-2016");
        Map<String, List<String>> loaded = everythingPublic();
        assertTrue(loaded.get("contributions").size() > 70);

        database.clear();
        loader.load("reference");
        rebuild.run();
        Map<String, List<String>> rebuilt = everythingPublic();
        for (String collection : loaded.keySet()) {
            assertEquals(loaded.get(collection), rebuilt.get(collection), collection);
        }
    }

    /** The exit status of a command, or 127 when there is no such command. */
    private static int run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).inheritIO();
            process.environment().put("ESSAIM_TOKEN", ADMIN_TOKEN);
            return process.start().waitFor();
        } catch (IOException e) {
            return 127;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void rebuild() {
        var ids = new HashMap<String, String>();
        for (JsonNode record : records()) {
            String type = record.path("type").asText();
            JsonNode data = named(record.path("data"), ids);
            if (type.equals("programme")) {
                post("events/" + data.path("event").asText() + "/programme", data);
                continue;
            }
            String collection = COLLECTIONS.get(type);
            String id = post(collection, data).path("id");
            if (!data.has("slug")) {
                ids.put(record.path("externalId").asText(), id);
            }
            move(collection + "/" + id + "/submit");
            move(collection + "/" + id + "/publish");
        }
    }

    /** The same data, with the ids of this service for the identifiers of the source. */
    private static JsonNode named(JsonNode data, Map<String, String> ids) {
        if (data.isTextual()) {
            return ids.containsKey(data.asText()) ? new TextNode(ids.get(data.asText())) : data;
        }
        if (data.isArray()) {
            var list = JSON.createArrayNode();
            data.forEach(item -> list.add(named(item, ids)));
            return list;
        }
        if (data.isObject()) {
            var object = JSON.createObjectNode();
            data.properties().forEach(member -> object.set(member.getKey(), named(member.getValue(), ids)));
            return object;
        }
        return data;
    }

    private static Response post(String path, JsonNode body) {
        Response response =
                admin().contentType("application/json").body(body.toString()).post("/api/v1/" + path);
        assertEquals(201, response.statusCode(), () -> path + " " + body + " " + response.asString());
        return response;
    }

    private static void move(String path) {
        admin().header("If-Match", "*").post("/api/v1/" + path).then().statusCode(200);
    }

    /** Each resource that the public sees, whole, without what depends on the way it came in. */
    private static Map<String, List<String>> everythingPublic() {
        var all = new TreeMap<String, List<String>>();
        for (String collection : COLLECTIONS.values()) {
            Response list = given().get("/api/v1/" + collection + "?limit=200");
            List<String> ids = list.path("items.id");
            all.put(
                    collection,
                    ids.stream()
                            .map(id -> said("/api/v1/" + collection + "/" + id))
                            .sorted()
                            .toList());
        }
        String event = "/api/v1/events/journee-nationale-ptce-2016";
        all.put("programme", List.of(said(event + "/programme")));
        all.put("synthesis", List.of(said(event + "/synthesis")));
        return all;
    }

    private static String said(String path) {
        try {
            return bare(JSON.readTree(
                            given().get(path).then().statusCode(200).extract().asString()))
                    .toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode bare(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OF_THE_WAY);
        }
        node.forEach(RebuildTest::bare);
        return node;
    }

    private static List<JsonNode> records() {
        try (Stream<Path> files = Files.list(DAY)) {
            return files.filter(file -> file.toString().endsWith(".ndjson"))
                    .sorted()
                    .flatMap(RebuildTest::lines)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(RebuildTest::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

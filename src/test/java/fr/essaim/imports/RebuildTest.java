package fr.essaim.imports;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever the loader brings in, a script can bring in too, through the public API alone. */
@QuarkusTest
class RebuildTest extends ApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> COLLECTIONS = List.of(
            "organisations",
            "poles",
            "projects",
            "offers",
            "needs",
            "implantations",
            "events",
            "ateliers",
            "contributions",
            "forum-sessions",
            "commitments",
            "links");

    /** What depends on when and how a resource came in, and not on what it says. */
    private static final Set<String> OF_THE_WAY =
            Set.of("id", "ids", "version", "createdAt", "updatedAt", "releasedAt", "source", "links", "url");

    @Inject
    DatasetLoader loader;

    /** Run twice: the second run must change nothing. */
    @Test
    void the_day_rebuilt_by_the_script_is_the_day_loaded() {
        assumeTrue(run(List.of("python3", "--version")) == 0, "there is no Python 3 here");
        loader.load("reference");
        loader.load("journee-2016");
        Map<String, List<String>> loaded = everythingPublic();
        assertTrue(loaded.get("contributions").size() > 70);

        database.clear();
        loader.load("reference");
        List<String> script = List.of("python3", "src/scripts/rebuild-the-day", "http://localhost:" + RestAssured.port);
        assertEquals(0, run(script));
        assertEquals(0, run(script));
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

    /** Each resource that the public sees, whole, without what depends on the way it came in. */
    private static Map<String, List<String>> everythingPublic() {
        var all = new TreeMap<String, List<String>>();
        for (String collection : COLLECTIONS) {
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
}

package fr.essaim.shared.change;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two consumers that partners copy keep a copy in step. */
@QuarkusTest
class ConsumerTest extends ApiTest {
    private static final int MORE_THAN_A_PAGE = 510;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"python3 openapi/consumer.py", "node openapi/consumer.mjs"})
    void a_consumer_keeps_a_copy_in_step(String consumer) throws Exception {
        List<String> command = List.of(consumer.split(" "));
        assumeTrue(run(List.of(command.get(0), "--version")) == 0, command.get(0) + " is not here");
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            database.save(organisationNamed("Organisation " + i));
        }
        assertEquals(published(), copied(command));
        String changed = "/api/v1/organisations/organisation-3";
        patch(changed, Map.of("name", "Un autre nom")).then().statusCode(200);
        admin().header("If-Match", "*")
                .delete("/api/v1/organisations/organisation-4")
                .then()
                .statusCode(204);
        Map<String, String> copy = copied(command);
        assertEquals(published(), copy);
        assertTrue(copy.containsValue("Un autre nom"));

        // The service loses its history, and a resource with it: restored, as the README says.
        database.change("delete from change_mention");
        database.change("delete from change where id = (select id from organisation where slug = 'organisation-5')");
        database.change("delete from organisation where slug = 'organisation-5'");
        database.change("update feed_head set epoch = gen_random_uuid()");
        assertEquals(published(), copied(command));
    }

    private Map<String, String> copied(List<String> command) throws IOException {
        Path file = folder.resolve("copy.json");
        var whole = new ArrayList<>(command);
        whole.add("http://localhost:" + RestAssured.port);
        whole.add(file.toString());
        assertEquals(0, run(whole));
        var names = new TreeMap<String, String>();
        JsonNode items = new ObjectMapper().readTree(Files.readString(file)).get("items");
        items.properties()
                .forEach(item -> names.put(
                        item.getKey(), item.getValue().get("data").get("name").asText()));
        return names;
    }

    private static Map<String, String> published() {
        var names = new TreeMap<String, String>();
        String next = "/api/v1/organisations?limit=200";
        while (next != null) {
            var page = given().get(next).then().statusCode(200).extract();
            page.<List<Map<String, String>>>path("items").forEach(item -> names.put(item.get("id"), item.get("name")));
            next = page.path("next");
        }
        return names;
    }

    private static int run(List<String> command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            return 127;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

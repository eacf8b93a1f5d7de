package fr.essaim.report;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The reference document itself is read into drafts and written again. It is no part of the project: its folder is
 * {@code ../shared/data} or what {@code -Dessaim.reference} says.
 */
@QuarkusTest
class ReferenceReportTest extends ApiTest {
    private static final Path FOLDER = Path.of(System.getProperty("essaim.reference", "../shared/data"));
    private static final Path TEXT = FOLDER.resolve("000_f8d95f7bb45b1394.txt");
    private static final Path INVENTORY = FOLDER.resolve("seed-facts.json");
    private static final String IMPORTS = "/api/v1/imports/reports";

    @Inject
    DatasetLoader loader;

    private String text;

    @BeforeEach
    void theText() throws IOException {
        assumeTrue(Files.exists(TEXT), "The reference report is not at " + TEXT + ": nothing to read");
        text = Files.readString(TEXT);
        loader.load("reference");
    }

    @Test
    void it_is_found_whole() {
        Response taken = send();
        taken.then()
                .statusCode(201)
                .body("counts.project", is(5), "counts.atelier", is(5), "counts.programme", is(1))
                .body("counts.event", is(1), "counts.commitment", is(6), "counts.'forum-session'", is(3))
                .body("counts.contribution", is(19 + 4 + 4 + 2 + 11 + 5 + 32), "counts.offer", is(7));
        String event = taken.path("event");
        admin().get(event + "/programme").then().body("slots.size()", is(5));
        admin().get("/api/v1/contributions?publication=DRAFT&kind=SYNTHESIS&limit=200")
                .then()
                .body("items.size()", is(32));
        admin().get("/api/v1/ateliers?publication=DRAFT&captureState=CAPTURED")
                .then()
                .body("items.size()", is(2));
        assertEquals(Set.of(), ReportImportTest.unaccounted(text, taken));
    }

    /** What the service says itself is not of the text: names for addresses, codes, times as RFC 3339 writes them. */
    @Test
    void nothing_is_invented() {
        Response taken = send();
        String source = Facts.plain(text);
        var invented = new TreeSet<String>();
        taken.<List<Map<String, Object>>>path("drafts").forEach(draft -> {
            String url = (String) draft.get("url");
            JsonNode said = admin().get(url).as(JsonNode.class);
            texts("", said, (where, words) -> {
                for (String part : words.split("\n+")) {
                    String plain = Facts.plain(part.replaceFirst("^- ", ""));
                    if (!source.contains(plain)) {
                        invented.add(draft.get("type") + where + ": " + part);
                    }
                }
            });
        });
        assertEquals(Set.of(), invented);
    }

    private interface Words {
        void at(String where, String words);
    }

    private static void texts(String where, JsonNode node, Words words) {
        if (node.isTextual() && !node.asText().matches("[A-Z_]+|[0-9a-f-]{36}|\\d{4}-\\d\\d-\\d\\d.*")) {
            words.at(where, node.asText());
        }
        node.properties().forEach(member -> {
            if (!Set.of(
                            "slug",
                            "url",
                            "links",
                            "licence",
                            "timeZone",
                            "kind",
                            "missing",
                            "type",
                            "fromType",
                            "toType",
                            "website")
                    .contains(member.getKey())) {
                texts(where + "/" + member.getKey(), member.getValue(), words);
            }
        });
        if (node.isArray()) {
            node.forEach(item -> texts(where, item, words));
        }
    }

    @Test
    void published_and_written_again_it_holds_every_fact() throws IOException {
        assumeTrue(Files.exists(INVENTORY), "The inventory is not at " + INVENTORY);
        JsonNode inventory = new ObjectMapper().readTree(Files.readString(INVENTORY));
        Response taken = send();
        admin().post(IMPORTS + "/" + taken.path("id") + "/publication").then().statusCode(200);
        String report = when().get(taken.path("event") + "/report.md")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var expected = new TreeMap<String, Object>();
        inventory
                .path("counts")
                .properties()
                .forEach(count -> expected.put(
                        count.getKey(),
                        count.getValue().isArray()
                                ? new ObjectMapper().convertValue(count.getValue(), List.class)
                                : count.getValue().asInt()));
        expected.remove("organisations"); // named in its sentences, below
        assertEquals(expected, new TreeMap<>(Facts.in(report)));

        String written = Facts.plain(report);
        var lacking = new ArrayList<String>();
        for (String section : List.of("atelier_themes", "atelier_captures", "project_sheets", "synthesis", "people")) {
            facts(section, inventory.path(section), written, lacking);
        }
        facts("objectives", inventory.at("/event/objectives"), written, lacking);
        facts("theme", inventory.at("/event/theme"), written, lacking);
        facts("commitments", inventory.at("/commitments/captured"), written, lacking);
        for (JsonNode organisation : inventory.at("/organisations/list")) {
            var names = new ArrayList<>(List.of(organisation.path("name").asText()));
            organisation.path("variants").forEach(variant -> names.add(variant.asText()));
            if (names.stream().noneMatch(name -> written.contains(Facts.plain(name)))) {
                lacking.add("organisation " + names);
            }
        }
        assertEquals(List.of(), lacking);
        assertTrue(written.contains("cci de grenoble") && written.contains("23 septembre 2016"));
    }

    /** What the inventory gives as the words of the document. */
    private static void facts(String where, JsonNode node, String written, List<String> lacking) {
        node.properties().forEach(member -> {
            boolean words = Set.of("text", "nom", "description", "stade", "perspectives", "site_internet", "name")
                    .contains(member.getKey());
            String plain = Facts.plain(member.getValue().asText());
            if (words && member.getValue().isTextual() && !written.contains(plain)) {
                lacking.add(where + "/" + member.getKey() + ": " + plain);
            }
            facts(where + "/" + member.getKey(), member.getValue(), written, lacking);
        });
        if (node.isArray()) {
            node.forEach(item -> facts(where, item, written, lacking));
        }
    }

    private Response send() {
        return admin().contentType("text/markdown").body(text).post(IMPORTS);
    }
}

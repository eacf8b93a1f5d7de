package fr.essaim.format;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists for programs that know no API: feed readers, search engines, maps of others. */
@QuarkusTest
class SyndicationTest extends ApiTest {
    private static final String API = "/api/v1/";

    /** In the place of the one at schema.org, which has a term for each word. */
    private static final String CONTEXT = "{\"@context\":{\"@vocab\":\"https://schema.org/\"}}";

    @Inject
    DatasetLoader loader;

    @Test
    void a_feed_reader_sees_what_has_changed_last() throws FeedException {
        database.write(em -> IntStream.range(0, 130).forEach(i -> em.persist(projectNamed("Projet <" + i + "> & co"))));
        create(API + "projects", Map.of("slug", "dernier", "name", "Le dernier", "description", "Un \u0007 & un <b>."));
        publish(API + "projects/dernier");
        Response answer = when().get(API + "projects.atom");
        answer.then().statusCode(200).contentType("application/atom+xml;charset=UTF-8");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.asString()));
        assertEquals("atom_1.0", feed.getFeedType());
        assertEquals(100, feed.getEntries().size());
        SyndEntry last = feed.getEntries().get(0);
        assertEquals("Le dernier", last.getTitle());
        assertEquals("Un   & un <b>.", last.getDescription().getValue());
        assertTrue(last.getLink().endsWith("/api/v1/projects/dernier"));
        assertEquals(last.getUpdatedDate(), feed.getPublishedDate());
        SyndFeed none = new SyndFeedInput()
                .build(new StringReader(when().get(API + "offers.atom").asString()));
        assertEquals(0, none.getEntries().size());
        SyndFeed byName = new SyndFeedInput()
                .build(new StringReader(given().accept("application/atom+xml")
                        .get(API + "projects?sort=name&q=projet <1")
                        .asString()));
        assertEquals("Projet <100> & co", byName.getEntries().get(0).getTitle());
    }

    @Test
    void a_search_engine_reads_the_day_in_the_words_of_schema_org() throws JsonLdError {
        loader.load("reference");
        loader.load("journee-2016");
        JsonObject event = nodes("events").getJsonObject(0);
        assertEquals("https://schema.org/Event", event.getJsonArray("@type").getString(0));
        assertTrue(event.getString("@id").endsWith("/api/v1/events/journee-nationale-ptce-2016"));
        assertEquals("2016-09-23T09:30:00+02:00", value(event, "startDate"));
        JsonObject place = event.getJsonArray("https://schema.org/location").getJsonObject(0);
        assertEquals("CCI de Grenoble", value(place, "name"));
        assertEquals(12, nodes("poles").size());
        assertEquals(
                3,
                nodes("projects?stage=LAUNCH&sort=name").size()
                        + nodes("projects?q=soleni").size()
                        + 1);
        assertEquals(0, nodes("events?from=today").size());
        when().get(API + "offers.jsonld").then().statusCode(404);
    }

    @Test
    void a_map_of_others_has_elements_and_their_categories() {
        loader.load("reference");
        loader.load("annuaire-ptce");
        Response map = when().get(API + "poles.gogocarto");
        map.then().statusCode(200).contentType("application/vnd.gogocarto+json").body("ontology", is("gogofull"));
        List<Map<String, Object>> elements = map.path("data");
        int placed = when().get(API + "poles.geojson").path("features.findAll { it.geometry != null }.size()");
        assertEquals(placed, elements.size());
        elements.forEach(element -> {
            assertTrue(element.get("name") instanceof String name && !name.isBlank());
            assertTrue(((Map<?, ?>) element.get("geo")).get("latitude") instanceof Number);
        });
        when().get(API + "taxonomies/sector")
                .then()
                .statusCode(200)
                .body("name", is("Secteur d’activité"), "options.id", hasItem("eco-activites"))
                .body("options", hasSize(10));
        given().header("Accept-Language", "en")
                .get(API + "taxonomies/scale")
                .then()
                .body("options[0].name", is("Municipality"), "options.id", hasItem("EPCI"));
        when().get(API + "taxonomies/nothing").then().statusCode(404);
        create(API + "poles", Map.of("slug", "nulle-part", "name", "Nulle part"));
        publish(API + "poles/nulle-part");
        when().get(API + "poles.gogocarto?q=nulle part").then().body("data", hasSize(0));
        when().get(API + "poles.geojson?q=nulle part").then().body("features.geometry", contains((Object) null));
    }

    @Test
    void a_portal_harvests_what_there_is_to_take_away() throws JsonLdError {
        Response answer = when().get(API + "dcat");
        answer.then().statusCode(200).contentType("application/ld+json");
        JsonObject catalog = JsonLd.expand(JsonDocument.of(new StringReader(answer.asString())))
                .get()
                .getJsonObject(0);
        assertEquals(
                "http://www.w3.org/ns/dcat#Catalog",
                catalog.getJsonArray("@type").getString(0));
        for (JsonValue dataset : catalog.getJsonArray("http://www.w3.org/ns/dcat#dataset")) {
            for (JsonValue distribution :
                    dataset.asJsonObject().getJsonArray("http://www.w3.org/ns/dcat#distribution")) {
                String address = distribution
                        .asJsonObject()
                        .getJsonArray("http://www.w3.org/ns/dcat#downloadURL")
                        .getJsonObject(0)
                        .getString("@id");
                if (!address.contains("territories")) { // 36,000 rows
                    when().get(address).then().statusCode(200);
                }
            }
        }
    }

    private static JsonArray nodes(String list) throws JsonLdError {
        String[] parts = list.split("\\?", 2);
        Response answer = when().get(API + parts[0] + ".jsonld" + (parts.length > 1 ? "?" + parts[1] : ""));
        answer.then().statusCode(200).contentType("application/ld+json;charset=UTF-8");
        var options = new JsonLdOptions((url, how) -> JsonDocument.of(new StringReader(CONTEXT)));
        return JsonLd.expand(JsonDocument.of(new StringReader(answer.asString())))
                .options(options)
                .get();
    }

    private static String value(JsonObject node, String property) {
        return node.getJsonArray("https://schema.org/" + property)
                .getJsonObject(0)
                .getString("@value");
    }
}

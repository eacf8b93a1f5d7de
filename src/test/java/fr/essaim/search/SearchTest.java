package fr.essaim.search;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is public is found by its words, as people type them, as soon as it is written. */
@QuarkusTest
class SearchTest extends ApiTest {
    private static final String API = "/api/v1/";
    private static final int FIRST = 3;

    @Inject
    DatasetLoader loader;

    /** The table is right in both: what should be found is, and what is said to fail does. */
    @Test
    void what_people_type_finds_what_they_mean() throws IOException {
        theDay();
        List<String> wrong = new ArrayList<>();
        List<String> queries = Files.readAllLines(Path.of("src/test/resources/search/queries.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        for (String line : queries) {
            String[] cells = line.split("\t");
            Response answer =
                    given().queryParam("q", cells[0]).queryParam("limit", FIRST).get(API + "search");
            List<String> types = answer.path("items.type");
            List<String> names = answer.path("items.name");
            boolean found = IntStream.range(0, names.size())
                    .anyMatch(i -> (types.get(i) + ":" + names.get(i)).startsWith(cells[1]));
            if (found == (cells.length > 2)) {
                wrong.add(line + " -> " + types + names);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(50, queries.size());
    }

    @Test
    void what_was_written_is_found_at_once_and_what_is_gone_is_not() {
        find("brasserie").body("total", is(0));
        String brewery = API + "projects/"
                + create(
                        API + "projects",
                        Map.of("slug", "brasserie", "name", "Brasserie", "description", "De l'orge."));
        find("brasserie").body("total", is(0)); // a draft
        publish(brewery);
        find("brasserie").body("items.name", contains("Brasserie"));
        find("orges").body("items[0].excerptHtml", is("De <mark>l&#x27;orge</mark>."));
        patch(brewery, Map.of("name", "Malterie")).then().statusCode(200);
        find("brasserie").body("total", is(0));
        find("malterie").body("total", is(1));
        archive(brewery);
        find("malterie").body("total", is(0));
        for (int i = 0; i < 30; i++) {
            create(API + "organisations", Map.of("slug", "o" + i, "name", "Organisation " + i));
            publish(API + "organisations/o" + i);
        }
        find("organisation").body("total", is(30), "items", hasSize(20));
        when().get(API + "search?q=organisation&limit=20&offset=20").then().body("items", hasSize(10));
    }

    @Test
    void results_are_counted_and_narrowed() {
        theDay();
        Response all = when().get(API + "search?q=boulangerie");
        List<Map<String, Object>> types = all.path("facets.type");
        all.then()
                .body("facets.type.value", hasItem("implantation"))
                .body("facets.type.count.sum()", is(all.<Integer>path("total")))
                .body("facets.departement.find { it.value == '13' }.count", is(4))
                .body("facets.region.value", hasItem("93"))
                .body("facets.event[0].label", startsWith("3ème Journée"));
        when().get(API + "search?q=boulangerie&type=implantation")
                .then()
                .body("items.type", everyItem(is("implantation")), "total", is(7))
                .body("facets.type", is(types)); // as if it were not asked for
        when().get(API + "search?q=boulangerie&type=implantation&departement=69")
                .then()
                .body("items.name", contains("Boulangerie « Pain et Partage » de Lyon"));
        when().get(API + "search?type=pole&sector=eco-activites&year=2016")
                .then()
                .statusCode(200);
        when().get(API + "search?type=unknown").then().statusCode(200).body("total", is(0));
        when().get(API + "search").then().body("total", is(170));
    }

    @Test
    void what_is_shown_as_html_is_harmless() {
        String name = "<script>alert(1)</script> Boulangerie & <b>pain</b>";
        create(API + "organisations", Map.of("slug", "x", "name", name));
        publish(API + "organisations/x");
        find("boulangerie")
                .body("items[0].name", is(name))
                .body("items[0].nameHtml", containsString("&lt;script&gt;alert(1)&lt;&#x2F;script&gt;"))
                .body("items[0].nameHtml", containsString("<mark>Boulangerie</mark> &amp; &lt;b&gt;"));
        for (String typed :
                List.of("<mark>", "a AND (b OR", "\"boulangerie", "*", "name:x~", "l'", "« »", "\\", "é".repeat(500))) {
            given().queryParam("q", typed).get(API + "search").then().statusCode(200);
        }
    }

    @Test
    void names_are_suggested_while_somebody_types() {
        theDay();
        for (String typed : List.of("b", "bou", "Bou's", "BOU SO")) {
            given().queryParam("q", typed)
                    .queryParam("type", "pole")
                    .get(API + "search/suggest")
                    .then()
                    .statusCode(200)
                    .body("items.name", hasItem("Bou'sol"), "items.type", everyItem(is("pole")));
        }
        when().get(API + "search/suggest?q=e&limit=5").then().body("items", hasSize(5));
        when().get(API + "search/suggest?q=zzz").then().body("items", hasSize(0));
        when().get(API + "search/suggest").then().statusCode(422).body("errors.pointer", contains("#/q"));
    }

    @Test
    void the_index_is_made_again_by_one_command() {
        theDay();
        Object before = when().get(API + "search?q=boulangerie").path("items.id");
        admin().post(API + "search/rebuild").then().statusCode(200).body("resources", is(170));
        assertEquals(before, when().get(API + "search?q=boulangerie").path("items.id"));
        when().post(API + "search/rebuild").then().statusCode(401);
        holding("moderate").post(API + "search/rebuild").then().statusCode(403);
    }

    @Test
    void what_cannot_be_asked_is_said() {
        when().get(API + "search?q=x&limit=0").then().statusCode(422);
        when().get(API + "search?q=x&offset=1001").then().statusCode(422);
        when().get(API + "search?q=" + "x".repeat(501)).then().statusCode(422);
        when().get(API + "search?query=x").then().statusCode(400);
        given().urlEncodingEnabled(false).get(API + "search?q=%00").then().statusCode(400);
    }

    private void theDay() {
        loader.load("reference");
        loader.load("journee-2016");
    }

    private static ValidatableResponse find(String typed) {
        return given().queryParam("q", typed).get(API + "search").then().statusCode(200);
    }
}

package fr.essaim.shared;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.data.Catalogue;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every list does, shown on one of them. */
@QuarkusTest
class ListTest extends ApiTest {
    @Inject
    Catalogue catalogue;

    @Inject
    DatasetLoader loader;

    @Test
    void names_sort_alike_on_every_database_accents_and_case_aside() {
        List.of("zébulon", "Écluse", "eclair", "œuvre", "Abeille", "l'Été", "l'ete 2", "A-B")
                .forEach(name -> database.save(projectNamed(name)));
        when().get("/api/v1/projects")
                .then()
                .body(
                        "items.name",
                        contains("A-B", "Abeille", "eclair", "Écluse", "l'Été", "l'ete 2", "œuvre", "zébulon"));
        when().get("/api/v1/projects?sort=-name&limit=2").then().body("items.name", contains("zébulon", "œuvre"));
    }

    @Test
    void every_sort_that_a_list_announces_works() {
        for (String collection : catalogue.collections()) {
            String list = "/api/v1/" + collection;
            String detail = given().header("Accept-Language", "en")
                    .get(list + "?sort=nothing")
                    .then()
                    .statusCode(400)
                    .extract()
                    .path("errors[0].detail");
            for (String key :
                    detail.substring(detail.lastIndexOf(':') + 1).strip().split(", ")) {
                when().get(list + "?sort=" + key).then().statusCode(200);
                when().get(list + "?sort=-" + key).then().statusCode(200);
            }
        }
    }

    @Test
    void every_list_costs_a_fixed_number_of_statements() {
        loader.load("reference");
        loader.load("journee-2016");
        Map<String, Integer> costs = Map.of("links", 6);
        List<String> collections = new ArrayList<>(
                when().get("/api/v1").jsonPath().<String, String>getMap("links").keySet());
        collections.removeAll(List.of("self", "changes", "contract", "documentation", "problems", "search", "matches"));
        assertEquals(15, collections.size());
        for (String collection : collections) {
            long cost = database.statements(
                    () -> when().get("/api/v1/" + collection).then().statusCode(200));
            assertTrue(cost <= costs.getOrDefault(collection, 1), collection + " cost " + cost);
        }
        assertEquals(2, statements("projects?include=total"));
        assertEquals(2, statements("projects?expand=offers"));
        assertEquals(3, statements("projects?expand=pole,holder"));
        assertEquals(4, statements("projects?expand=pole,holder,implantations"));
    }

    @Test
    void a_name_becomes_the_whole_when_it_is_expanded() {
        loader.load("journee-2016");
        given().queryParam("expand", "pole,offers")
                .queryParam("q", "Bou'sol")
                .get("/api/v1/projects")
                .then()
                .statusCode(200)
                .body("items[0].pole.slug", is("bou-sol"), "items[0].pole.stage", is("UNKNOWN"))
                .body("items[0].offers", hasSize(1), "items[0].holder", nullValue());
        when().get("/api/v1/projects/soleni?expand=holder&fields=id,holder")
                .then()
                .body("size()", is(2), "holder.kind", is("GROUP"));
    }

    @Test
    void only_the_members_asked_for_are_answered() {
        database.save(projectNamed("Un"));
        when().get("/api/v1/projects?fields=id,name").then().body("items[0].size()", is(2), "items[0].name", is("Un"));
        when().get("/api/v1/projects?fields=id,nom")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("fields"));
        when().get("/api/v1/projects?expand=poles").then().statusCode(400).body("errors.parameter", contains("expand"));
    }

    private long statements(String query) {
        return database.statements(() -> when().get("/api/v1/" + query).then().statusCode(200));
    }
}

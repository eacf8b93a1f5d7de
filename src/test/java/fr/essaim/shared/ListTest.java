package fr.essaim.shared;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.essaim.imports.DatasetLoader;
import fr.essaim.organisation.Organisation;
import fr.essaim.pole.Pole;
import fr.essaim.project.Project;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Publication;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
    void pages_follow_each_other_without_loss_while_others_write() {
        for (int i = 0; i < 23; i++) {
            aProject("Projet %02d".formatted(i));
        }
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/projects?limit=5";
        for (int page = 0; next != null; page++) {
            Response answer = given().urlEncodingEnabled(false).get(next);
            seen.addAll(answer.path("items.name"));
            next = answer.path("next");
            assertEquals(next == null, answer.header("Link") == null);
            aProject("Avant %02d".formatted(page)); // sorts before every page already read
        }
        assertEquals(
                23, seen.stream().filter(n -> n.startsWith("Projet")).distinct().count());
        assertEquals(seen.stream().distinct().count(), seen.size());
    }

    @Test
    void names_sort_alike_on_every_database_accents_and_case_aside() {
        List.of("zébulon", "Écluse", "eclair", "œuvre", "Abeille", "l'Été", "l'ete 2", "A-B")
                .forEach(this::aProject);
        when().get("/api/v1/projects")
                .then()
                .body(
                        "items.name",
                        contains("A-B", "Abeille", "eclair", "Écluse", "l'Été", "l'ete 2", "œuvre", "zébulon"));
        when().get("/api/v1/projects?sort=-name&limit=2").then().body("items.name", contains("zébulon", "œuvre"));
    }

    @Test
    void pages_go_down_as_they_go_up() {
        for (int i = 0; i < 7; i++) {
            aProject("Projet " + i);
        }
        String next = when().get("/api/v1/projects?sort=-name&limit=4")
                .then()
                .extract()
                .path("next");
        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.name", contains("Projet 2", "Projet 1", "Projet 0"));
        next = when().get("/api/v1/projects?sort=-updatedAt,name&limit=4")
                .then()
                .extract()
                .path("next");
        given().urlEncodingEnabled(false).get(next).then().body("items", hasSize(3), "next", nullValue());
    }

    @Test
    void a_cursor_belongs_to_its_list_its_filter_and_its_sort() {
        for (int i = 0; i < 3; i++) {
            aProject("Projet " + i);
        }
        String next = when().get("/api/v1/projects?limit=1").then().extract().path("next");
        String cursor = next.replaceAll(".*cursor=", "");
        for (String wrong : List.of(
                "projects?cursor=x" + cursor,
                "projects?cursor=" + cursor.substring(1),
                "projects?sort=-name&cursor=" + cursor,
                "projects?q=p&cursor=" + cursor,
                "poles?cursor=" + cursor,
                "projects?cursor=",
                "projects?cursor=..")) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/" + wrong)
                    .then()
                    .statusCode(400)
                    .body("code", is("invalid-cursor"), "errors.parameter", contains("cursor"));
        }
        given().urlEncodingEnabled(false)
                .get("/api/v1/projects?limit=2&cursor=" + cursor)
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void a_total_counts_what_the_filter_keeps() {
        aProject("Boulangerie solidaire");
        aProject("Épicerie");
        given().queryParam("q", "EPICERIE")
                .queryParam("include", "total")
                .get("/api/v1/projects")
                .then()
                .body("total", is(1), "items.name", contains("Épicerie"));
        given().queryParam("q", "100%_")
                .get("/api/v1/projects")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void every_list_costs_a_fixed_number_of_statements() {
        loader.load("reference");
        loader.load("journee-2016");
        Map<String, Integer> costs = Map.of("links", 6);
        List<String> collections = new ArrayList<>(
                when().get("/api/v1").jsonPath().<String, String>getMap("links").keySet());
        collections.removeAll(List.of("self", "contract", "documentation", "problems"));
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
        aProject("Un");
        when().get("/api/v1/projects?fields=id,name").then().body("items[0].size()", is(2), "items[0].name", is("Un"));
        when().get("/api/v1/projects?fields=id,nom")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("fields"));
        when().get("/api/v1/projects?expand=poles").then().statusCode(400).body("errors.parameter", contains("expand"));
    }

    @Test
    void the_public_never_sees_a_draft() {
        Project draft = project("Secret");
        draft.publication = Publication.DRAFT;
        database.save(draft);
        when().get("/api/v1/projects?include=total").then().body("total", is(0), "items", hasSize(0));
        when().get("/api/v1/projects/secret").then().statusCode(404);
        when().get("/api/v1/projects/" + draft.id).then().statusCode(404);
    }

    @Test
    void poles_are_found_around_a_point_and_in_a_box() {
        aPole("Brest", 48.3904, -4.4861);
        aPole("Grenoble", 45.1885, 5.7245);
        aPole("Lyon", 45.7640, 4.8357);
        aPole("Sans lieu", null, null);
        when().get("/api/v1/poles?near=45.1885,5.7245&radiusKm=50").then().body("items.name", contains("Grenoble"));
        when().get("/api/v1/poles?near=45.1885,5.7245&radiusKm=100")
                .then()
                .body("items.name", contains("Grenoble", "Lyon"));
        when().get("/api/v1/poles?bbox=-5,48,-4,49").then().body("items.name", contains("Brest"));
        when().get("/api/v1/poles?near=45.1885,5.7245&radiusKm=20000").then().body("items", hasSize(3));
        when().get("/api/v1/poles?near=45.1885,5.7245&radiusKm=-1")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("radiusKm"));
        when().get("/api/v1/poles?near=45.1885,5.7245")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("near"));
    }

    @Test
    void events_are_found_by_their_days() {
        loader.load("journee-2016");
        when().get("/api/v1/events?from=2016-09-23&to=2016-09-23").then().body("items", hasSize(1));
        when().get("/api/v1/events?from=2016-09-24").then().body("items", hasSize(0));
        when().get("/api/v1/events?to=2016-09-22").then().body("items", hasSize(0));
        when().get("/api/v1/events?from=today").then().body("items", hasSize(0));
        given().queryParam("to", "+30d").get("/api/v1/events").then().body("items", hasSize(1));
        when().get("/api/v1/events").then().body("items[0].links.self", startsWith("http://"));
    }

    private long statements(String query) {
        return database.statements(() -> when().get("/api/v1/" + query).then().statusCode(200));
    }

    private void aProject(String name) {
        database.save(project(name));
    }

    private static Project project(String name) {
        var project = new Project();
        project.name = name;
        project.slug = fr.essaim.shared.data.Fold.of(name).replaceAll("[^a-z0-9]+", "-");
        project.description = "Un projet d'essai.";
        return project;
    }

    private void aPole(String name, Double lat, Double lon) {
        var pole = new Pole();
        pole.name = name;
        pole.slug = name.toLowerCase().replace(' ', '-');
        pole.seat = new Pole.Seat(null, null, null, lat, lon, null);
        pole.leadOrganisation = database.save(organisation(name));
        database.save(pole);
    }

    private static Organisation organisation(String name) {
        var organisation = new Organisation();
        organisation.name = name;
        organisation.slug = name.toLowerCase().replace(' ', '-');
        return organisation;
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
}

package fr.essaim.shared;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import fr.essaim.imports.DatasetLoader;
import fr.essaim.pole.Pole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Lists are searched: by words, by places and by days. */
@QuarkusTest
class FilterTest extends ApiTest {
    @Inject
    DatasetLoader loader;

    @Test
    void a_total_counts_what_the_filter_keeps() {
        database.save(projectNamed("Boulangerie solidaire"));
        database.save(projectNamed("Épicerie"));
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
    void what_has_waited_long_is_found_to_be_refreshed() {
        aPole("Grenoble", 45.1885, 5.7245);
        aPole("Lyon", 45.7640, 4.8357);
        database.change(
                "update pole set updated_at = timestamp with time zone '2024-03-01 12:00:00+00' where slug = 'lyon'");
        when().get("/api/v1/poles?staleSince=2024-03-02&sort=updatedAt").then().body("items.name", contains("Lyon"));
        when().get("/api/v1/poles?staleSince=2024-03-01").then().body("items", hasSize(0));
        when().get("/api/v1/poles?staleSince=-365d").then().body("items.name", contains("Lyon"));
        when().get("/api/v1/poles?staleSince=longtemps").then().statusCode(400);
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

    private void aPole(String name, Double lat, Double lon) {
        var pole = new Pole();
        pole.name = name;
        pole.slug = slug(name);
        pole.seat = new Pole.Seat(null, null, null, lat, lon, null);
        pole.leadOrganisation = database.save(organisationNamed(name));
        database.save(pole);
    }
}

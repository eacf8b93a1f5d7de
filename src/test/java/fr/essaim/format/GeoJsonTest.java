package fr.essaim.format;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** What is somewhere is on a map, and any list is lines for a script. */
@QuarkusTest
class GeoJsonTest extends ApiTest {
    private static final String API = "/api/v1/";

    @BeforeEach
    void threePoles() {
        pole("brest", Map.of("communeCode", "29019"));
        pole("grenoble", Map.of("communeCode", "38185", "lat", 45.18, "lon", 5.72, "precision", "ADDRESS"));
        pole("nulle-part", null);
    }

    @Test
    void poles_are_features_where_they_are_or_where_their_commune_is() throws ParseException {
        Response map = when().get(API + "poles.geojson?sort=name");
        map.then()
                .statusCode(200)
                .contentType("application/geo+json;charset=UTF-8")
                .body("type", is("FeatureCollection"), "features", hasSize(3))
                .body("features.properties.slug", contains("brest", "grenoble", "nulle-part"))
                .body("features.properties.pointOf", contains("COMMUNE", "SELF", null))
                .body("features.properties.precision", contains("COMMUNE", "ADDRESS", null))
                .body("features[0].properties.links.self", startsWith("http"))
                .body("features[2].geometry", nullValue());
        Geometry read = new GeoJsonReader()
                .read(map.asString()
                        .replaceAll("(?s),\\s*\\{\"type\":\"Feature\",\"id\":\"[^\"]*\",\"geometry\":null.*", "]}"));
        assertEquals(2, read.getNumGeometries());
        assertEquals(-4.48628, read.getGeometryN(0).getCoordinate().x, 0.05);
        assertEquals(48.39029, read.getGeometryN(0).getCoordinate().y, 0.05);
        assertEquals(5.72, read.getGeometryN(1).getCoordinate().x);
        given().header("If-None-Match", map.header("ETag"))
                .get(API + "poles.geojson?sort=name")
                .then()
                .statusCode(304);
    }

    @Test
    void a_map_keeps_the_filters_of_its_list() {
        when().get(API + "poles.geojson?departement=38").then().body("features.properties.slug", contains("grenoble"));
        when().get(API + "poles.geojson?near=48.39,-4.49&radiusKm=10")
                .then()
                .body("features.properties.slug", contains("brest"));
        when().get(API + "poles.geojson?q=rien").then().statusCode(200).body("features", hasSize(0));
        when().get(API + "territories.geojson?epci=200040715&scale=COMMUNE")
                .then()
                .body("features", hasSize(49));
        when().get(API + "organisations.geojson").then().statusCode(200);
        when().get(API + "implantations.geojson").then().statusCode(200);
        when().get(API + "projects.geojson").then().statusCode(404);
        given().accept("application/geo+json").get(API + "projects").then().statusCode(406);
    }

    @Test
    void a_list_is_a_line_for_each_row() {
        List<Map<String, Object>> items = when().get(API + "poles?sort=-name").path("items");
        Response lines = given().accept("application/x-ndjson").get(API + "poles?sort=-name");
        lines.then().statusCode(200).contentType("application/x-ndjson;charset=UTF-8");
        assertEquals(
                items,
                Stream.of(lines.asString().split("\n"))
                        .map(line -> JsonPath.from(line).getMap(""))
                        .toList());
        long communes = when().get(API + "territories.ndjson?scale=COMMUNE")
                .asString()
                .lines()
                .distinct()
                .count();
        assertEquals(34969, communes);
    }

    private static void pole(String slug, Map<String, Object> seat) {
        create(
                API + "poles",
                seat == null ? Map.of("slug", slug, "name", slug) : Map.of("slug", slug, "name", slug, "seat", seat));
        publish(API + "poles/" + slug);
    }
}

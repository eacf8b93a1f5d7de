package fr.essaim.territory;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The official geography is there before anything else, and is found as people know it. */
@QuarkusTest
class TerritoryTest extends ApiTest {
    private static final String TERRITORIES = "/api/v1/territories";

    @Test
    void every_scale_is_whole() {
        Map.of("COMMUNE", 34969, "EPCI", 1255, "DEPARTEMENT", 109, "REGION", 18, "ARRONDISSEMENT", 45, "NATIONAL", 1)
                .forEach((scale, count) ->
                        list("include=total&limit=1&scale=" + scale).body("total", is(count)));
    }

    @Test
    void a_commune_says_what_it_lies_in_and_where() {
        when().get(TERRITORIES + "/commune-38185")
                .then()
                .statusCode(200)
                .body("name", is("Grenoble"), "departementCode", is("38"), "postalCodes", contains("38000", "38100"))
                .body("parents.name", contains("Grenoble-Alpes-Métropole", "Isère", "Auvergne-Rhône-Alpes", "France"))
                .body("point.precision", is("COMMUNE"), "attribution", containsString("GeoNames"));
        String members = when().get(TERRITORIES + "/epci-200040715")
                .then()
                .body("name", is("Grenoble-Alpes-Métropole"), "point.precision", is("APPROXIMATE"))
                .extract()
                .path("links.members");
        when().get(members + "&include=total").then().body("total", is(49), "items.name", hasItem("Bresson"));
        when().get(TERRITORIES + "/commune-29019").then().body("name", is("Brest"), "point.lon", lessThan(0f));
        when().get(TERRITORIES + "/arrondissement-75111")
                .then()
                .body("parents.name", hasItems("Paris", "Île-de-France"));
        list("commune=69123&include=total").body("total", is(9));
        when().get(TERRITORIES + "/departement-987").then().body("name", is("Polynésie française"));
        list("code=01&sort=code").body("items.name", contains("Guadeloupe", "Ain"));
    }

    @Test
    void a_name_is_found_as_people_type_it() {
        for (String typed : List.of("la tronche", "TRONCHE", "la-tronche", "38700 ")) {
            list("departement=38&q=" + typed).body("items.name", hasItem("La Tronche"));
        }
        for (String typed : List.of("st etienne", "saint-étienne", "Saint Etienne")) {
            list("sort=-population&q=" + typed).body("items[0].name", startsWith("Saint-Étienne"));
        }
        list("q=l'abergement clemenciat").body("items.name", contains("L'Abergement-Clémenciat"));
        list("q=Bellegarde-sur-Valserine").body("items.name", contains("Valserhône"));
        list("q=aix en provence&scale=COMMUNE").body("items.code", contains("13001"));
    }

    @Test
    void communes_share_a_postal_code_and_codes_live_on() {
        list("postalCode=51300&include=total").body("total", is(46));
        list("postalCode=38000").body("items.name", contains("Grenoble"));
        list("postalCode=0").body("items", hasSize(0));
        list("code=01033").body("items.name", contains("Valserhône"));
        list("code=01018").body("items.code", contains("01033"));
        when().get(TERRITORIES + "/commune-01033").then().body("formerCodes", hasItem("01018"));
        post("/api/v1/organisations", organisation("01018"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/communeCode"))
                .body("errors.detail", contains("n’est plus le code d’une commune : elle fait partie de 01033"));
        post("/api/v1/organisations", organisation("99999")).then().statusCode(422);
        post("/api/v1/organisations", organisation("01033")).then().statusCode(201);
    }

    @Test
    void around_a_point_are_the_communes_whose_point_is_near() {
        for (int[] known : new int[][] {{10, 37}, {20, 85}, {50, 484}, {100, 1702}}) {
            int total = list("scale=COMMUNE&include=total&limit=1&near=45.17869,5.71479&radiusKm=" + known[0])
                    .extract()
                    .path("total");
            assertEquals(known[1], total);
        }
        list("scale=COMMUNE&bbox=5.70,45.17,5.73,45.19").body("items.name", contains("Grenoble"));
        list("at=48.3904,-4.4861").body("items.name", contains("Brest"));
        list("at=0,0").body("items", hasSize(0));
        list("at=48.45,-5.95").body("items", hasSize(0)); // 63 km off Ouessant
        when().get(TERRITORIES + "?near=45,5").then().statusCode(400).body("errors.parameter", contains("near"));
        when().get(TERRITORIES + "?at=95,5").then().statusCode(400);
    }

    @Test
    void what_has_a_place_is_found_by_its_territory() {
        for (String[] each : new String[][] {{"grenoble", "38185"}, {"bresson", "38057"}, {"paris", "75111"}}) {
            create("/api/v1/organisations", organisation(each[0], each[1]));
            publish("/api/v1/organisations/" + each[0]);
        }
        organisations("departement=38", "bresson", "grenoble");
        organisations("epci=200040715", "bresson", "grenoble");
        organisations("region=11", "paris");
        organisations("commune=75056", "paris");
        organisations("commune=75111", "paris");
        organisations("near=45.17869,5.71479&radiusKm=20", "bresson", "grenoble");
        organisations("near=45.17869,5.71479&radiusKm=1", "grenoble");
        organisations("bbox=2,48,3,49", "paris");
        organisations("departement=38&bbox=2,48,3,49");
        organisations("departement=XX");
        when().get("/api/v1/projects?departement=38&near=45,5&radiusKm=10")
                .then()
                .statusCode(200);
        when().get("/api/v1/events?region=84&bbox=5,44,6,46").then().statusCode(200);
        when().get("/api/v1/implantations?epci=200040715").then().statusCode(200);
        when().get("/api/v1/poles?commune=38185&near=45,5").then().statusCode(400);
    }

    private static void organisations(String query, String... slugs) {
        when().get("/api/v1/organisations?sort=name&" + query)
                .then()
                .statusCode(200)
                .body("items.slug", is(List.of(slugs)));
    }

    private static Map<String, Object> organisation(String communeCode) {
        return organisation("essai", communeCode);
    }

    private static Map<String, Object> organisation(String slug, String communeCode) {
        return Map.of("slug", slug, "name", slug, "kind", "ASSOCIATION", "communeCode", communeCode);
    }

    private static ValidatableResponse list(String query) {
        return when().get(TERRITORIES + "?" + query).then().statusCode(200);
    }
}

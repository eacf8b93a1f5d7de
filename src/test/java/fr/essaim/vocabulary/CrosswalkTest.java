package fr.essaim.vocabulary;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A partner reads, filters and writes its own tags in the places of codes. */
@QuarkusTest
class CrosswalkTest extends VocabulariesTest {
    @Test
    void a_partner_reads_its_own_tags_wherever_codes_stand() {
        pole("pain", List.of("boulangerie", "sport"), List.of("alimentation-agriculture-durable", "batiment"));
        String tags = "vocabulary=labo-ess";
        when().get(API + "poles/pain?" + tags)
                .then()
                .body("sectors", contains("ali", "bat"), "themes", contains("ali", "sport"));
        when().get(API + "poles?" + tags).then().body("items[0].sectors", contains("ali", "bat"));
        when().get(API + "poles?fields=sectors&" + tags).then().body("items[0].sectors", contains("ali", "bat"));
        when().get(API + "poles.geojson?" + tags).then().body("features[0].properties.sectors", contains("ali", "bat"));
        assertTrue(when().get(API + "poles.ndjson?" + tags).asString().contains("\"sectors\":[\"ali\",\"bat\"]"));
        assertTrue(when().get(API + "poles.csv?" + tags).asString().contains(",ali|bat,"));
        when().get(API + "changes?types=pole&" + tags).then().body("items[0].data.sectors", contains("ali", "bat"));
        create(API + "projects", Map.of("slug", "four", "name", "Four", "description", "d", "pole", "pain"));
        publish(API + "projects/four");
        when().get(API + "projects/four?expand=pole&" + tags).then().body("pole.sectors", contains("ali", "bat"));
        when().get(API + "poles/pain").then().body("sectors", contains("alimentation-agriculture-durable", "batiment"));
    }

    @Test
    void answers_in_tags_have_validators_of_their_own() {
        pole("pain", List.of(), List.of("batiment"));
        String own = when().get(API + "poles/pain").header("ETag");
        String tagged = when().get(API + "poles/pain?vocabulary=labo-ess").header("ETag");
        assertTrue(!own.equals(tagged));
        given().header("If-None-Match", tagged)
                .get(API + "poles/pain?vocabulary=labo-ess")
                .then()
                .statusCode(304);
        term(LABO, "bati", Map.of("label", LABEL, "matches", List.of(match("sector", "batiment", "EXACT"))));
        term(LABO, "bat", Map.of("label", LABEL));
        given().header("If-None-Match", tagged)
                .get(API + "poles/pain?vocabulary=labo-ess")
                .then()
                .statusCode(200)
                .body("sectors", contains("bati"));
    }

    @Test
    void filters_understand_the_tags_too() {
        pole("pain", List.of("boulangerie"), List.of("alimentation-agriculture-durable"));
        pole("mur", List.of(), List.of("batiment"));
        when().get(API + "poles?sector=ali&vocabulary=labo-ess").then().body("items.slug", contains("pain"));
        when().get(API + "poles?theme=ali&vocabulary=labo-ess").then().body("items.slug", contains("pain"));
        when().get(API + "poles?sector=batiment&vocabulary=labo-ess").then().body("items.slug", contains("mur"));
        pole("table", List.of("restauration"), List.of());
        when().get(API + "poles?theme=tou&vocabulary=labo-ess").then().body("items.slug", contains("table"));
        when().get(API + "poles?sector=multi&vocabulary=labo-ess").then().body("items.slug", is(List.of()));
        when().get(API + "poles?sector=ali").then().body("items.slug", is(List.of()));
        Response first = when().get(API + "poles?limit=1&vocabulary=labo-ess");
        String next = first.path("next");
        given().urlEncodingEnabled(false).get(next).then().statusCode(200).body("items.slug", contains("pain"));
    }

    @Test
    void what_was_read_in_tags_and_written_back_moves_nothing() {
        pole(
                "pain",
                List.of("alimentation", "sport", "boulangerie"),
                List.of("alimentation-agriculture-durable", "batiment"));
        String address = API + "poles/pain?vocabulary=labo-ess";
        Response read = when().get(address);
        int version = read.path("version");
        patch(address, Map.of("sectors", read.path("sectors"), "themes", read.path("themes")))
                .then()
                .statusCode(200)
                .body("version", is(version), "themes", contains("ali", "sport"));
        patch(address, Map.of("themes", List.of("num", "ali")))
                .then()
                .statusCode(200)
                .body("themes", contains("num", "ali"));
        when().get(API + "poles/pain").then().body("themes", contains("numerique", "alimentation", "boulangerie"));
    }

    @Test
    void a_tag_that_stands_for_nothing_is_refused_where_it_stands_and_one_that_says_nothing_is_not() {
        var pole = Map.of("slug", "mur", "name", "Mur", "sectors", List.of("bat", "multi"), "pivotSector", "bat");
        post(API + "poles?vocabulary=labo-ess", pole)
                .then()
                .statusCode(201)
                .body("sectors", contains("bat"), "pivotSector", is("bat"));
        admin().get(API + "poles/mur").then().body("sectors", contains("batiment"), "pivotSector", is("batiment"));
        post(API + "poles?vocabulary=labo-ess", Map.of("slug", "x", "name", "X", "sectors", List.of("bat", "zzz")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/sectors/1"));
        post(API + "poles", Map.of("slug", "x", "name", "X", "sectors", List.of("bat")))
                .then()
                .statusCode(422);
        patch(API + "poles/mur?vocabulary=labo-ess", Map.of("sectors", List.of("zzz")))
                .then()
                .statusCode(422);
        admin().contentType("application/json")
                .body("{\"slug\":")
                .post(API + "poles?vocabulary=labo-ess")
                .then()
                .statusCode(400)
                .body("code", is("invalid-json"));
        given().contentType("application/json")
                .body(Map.of("sectors", List.of("zzz")))
                .post(API + "poles?vocabulary=labo-ess")
                .then()
                .statusCode(401);
    }

    @Test
    void only_a_vocabulary_that_stands_for_others_can_be_asked_for() {
        for (String vocabulary : List.of("nobody", "sector", "")) {
            when().get(API + "poles?vocabulary=" + vocabulary)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", is("vocabulary"), "errors[0].code", is("unknown-vocabulary"));
        }
        when().get(API + "search?vocabulary=labo-ess").then().statusCode(400);
        given().header("If-Modified-Since", "Wed, 01 Jan 2098 00:00:00 GMT")
                .get(LABO + "?vocabulary=labo-ess")
                .then()
                .statusCode(200);
        var term = Map.of("code", "t", "label", LABEL, "matches", List.of(match("sector", "tic", "EXACT")));
        create(API + "vocabularies", Map.of("slug", "projet", "name", LABEL, "terms", List.of(term)));
        when().get(API + "poles?vocabulary=projet").then().statusCode(400);
        publish(API + "vocabularies/projet");
        when().get(API + "poles?sector=t&vocabulary=projet").then().statusCode(200);
    }

    @Test
    void a_code_narrower_than_a_tag_is_read_as_it_and_one_that_is_broader_is_written_for_it() {
        term(
                LABO,
                "pain",
                Map.of("label", LABEL, "matches", List.of(match("theme", "transformation-alimentaire", "BROAD"))));
        pole("un", List.of("restauration", "tourisme", "transformation-alimentaire"), List.of());
        when().get(API + "poles/un?vocabulary=labo-ess")
                .then() // tourism may be more than social tourism; catering is a part of what the tag says
                .body("themes", contains("tou", "tourisme", "ali"));
        post(
                        API + "poles?vocabulary=labo-ess",
                        Map.of("slug", "deux", "name", "Deux", "themes", List.of("pain", "tou")))
                .then()
                .statusCode(201);
        admin().get(API + "poles/deux").then().body("themes", contains("transformation-alimentaire", "tourisme"));
    }
}

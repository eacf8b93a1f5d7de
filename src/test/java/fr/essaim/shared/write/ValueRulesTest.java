package fr.essaim.shared.write;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a value may be: the rules of the domain say no, and say what is legal. */
@QuarkusTest
class ValueRulesTest extends ApiTest {
    @Inject
    DatasetLoader loader;

    private int made;

    @Test
    void numbers_of_sirene_are_checked_by_their_digits() {
        for (String good : List.of("73282932000074", "35600000000048", "35600000049837")) {
            organisation("siret", good).then().statusCode(201);
        }
        for (String bad : List.of("73282932000075", "35600000049838", "123", "7328293200007x")) {
            organisation("siret", bad).then().statusCode(422).body("errors.pointer", contains("#/siret"));
        }
        organisation("siren", "732829320").then().statusCode(201);
        organisation("siren", "732829321").then().statusCode(422).body("errors.pointer", contains("#/siren"));
    }

    @Test
    void a_commune_is_one_of_today() {
        for (String good : List.of("38185", "2A004", "97101", "75101")) {
            organisation("communeCode", good).then().statusCode(201);
        }
        for (String bad : List.of("38999", "20004", "00000", "Grenoble")) {
            organisation("communeCode", bad).then().statusCode(422).body("errors.pointer", contains("#/communeCode"));
        }
    }

    @Test
    void an_unknown_code_is_told_the_known_ones() {
        loader.load("reference");
        organisation("legalForm", "NOTHING")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/legalForm"), "errors[0].detail", containsString("scic"));
    }

    @Test
    void a_number_has_an_end() {
        var indicator =
                "{\"slug\":\"p\",\"name\":\"P\",\"description\":\"d\",\"indicators\":[{\"label\":\"x\",\"value\":1E+20000000}]}";
        post("/api/v1/projects", indicator).then().statusCode(422);
    }

    @Test
    void a_slug_is_no_id() {
        post("/api/v1/organisations", Map.of("slug", "01a20b2d-40a2-73cd-98b7-f634d2ad7592", "name", "Essai"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/slug"));
    }

    @Test
    void a_closed_list_is_the_programs() {
        loader.load("reference");
        patch("/api/v1/vocabularies/project-stage", "{\"terms\":[]}")
                .then()
                .statusCode(409)
                .body("rule", is("vocabulary-closed"), "detail", containsString("project-stage"));
        admin().header("If-Match", "*")
                .delete("/api/v1/vocabularies/project-stage")
                .then()
                .statusCode(409)
                .body("rule", is("vocabulary-closed"));
        post(admin().header("If-Match", "*"), "/api/v1/vocabularies/project-stage/archive", Map.of("reason", "x"))
                .then()
                .statusCode(409)
                .body("rule", is("vocabulary-closed"));
        admin().header("If-Match", "*")
                .delete("/api/v1/vocabularies/sector")
                .then()
                .statusCode(409)
                .body("rule", is("vocabulary-of-the-service"));
        patch("/api/v1/vocabularies/sector", "{\"basis\":\"Revue en 2026\"}")
                .then()
                .statusCode(200);
        patch("/api/v1/vocabularies/sector", "{\"closed\":true}")
                .then()
                .statusCode(409)
                .body("rule", is("vocabulary-closed"));
    }

    private Response organisation(String member, String value) {
        var body = new HashMap<String, Object>(Map.of("slug", "o-" + made++, "name", "O"));
        body.put(member, value);
        return post("/api/v1/organisations", body);
    }
}

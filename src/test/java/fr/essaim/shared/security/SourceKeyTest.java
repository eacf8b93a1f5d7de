package fr.essaim.shared.security;

import static org.hamcrest.Matchers.is;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The key of a source writes what came from there, and nothing else. */
@QuarkusTest
class SourceKeyTest extends ApiTest {
    private static final String LIST = "/api/v1/organisations";

    @Test
    void a_key_of_a_source_writes_what_is_its_own() {
        String cress = key("sources:cress:write");
        post(with(cress), LIST, Map.of("slug", "ulisse", "name", "Ulisse"))
                .then()
                .statusCode(201)
                .body("source.slug", is("cress"), "publication", is("DRAFT"));
        patch(with(cress), "ulisse").then().statusCode(200);
        holding("sources:rtes:write").get(LIST + "/ulisse").then().statusCode(404);
        patch(holding("sources:rtes:write"), "ulisse").then().statusCode(404);
        create(LIST, Map.of("slug", "autre", "name", "Autre"));
        patch(with(cress), "autre").then().statusCode(404);
    }

    @Test
    void a_source_with_another_scope_does_not_write_what_the_scope_is_not_for() {
        create(LIST, Map.of("slug", "autre", "name", "Autre"));
        patch(holding("sources:cress:write", "events:write"), "autre").then().statusCode(403);
        patch(holding("sources:cress:write", "projects:write"), "autre").then().statusCode(200);
    }

    private static Response patch(RequestSpecification caller, String slug) {
        return patch(caller, LIST + "/" + slug, "*", "{\"acronym\":\"U\"}");
    }
}

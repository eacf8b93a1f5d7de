package fr.essaim.link;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link is seen by those who see both of its ends. */
@QuarkusTest
class LinkTest extends ApiTest {
    private static final String LIST = "/api/v1/links?include=total";

    private String hidden;

    @BeforeEach
    void linksToADraftAndToWhatIsPublic() {
        for (String slug : List.of("a", "b", "c", "draft")) {
            create("/api/v1/organisations", Map.of("slug", slug, "name", slug));
            if (!slug.equals("draft")) {
                publish("/api/v1/organisations/" + slug);
            }
        }
        link("a", "b");
        hidden = link("a", "draft");
        link("a", "c");
    }

    @Test
    void pages_and_totals_count_what_is_shown() {
        String next = when().get(LIST + "&limit=1")
                .then()
                .body("total", is(2), "items.to.name", contains("b"), "next", notNullValue())
                .extract()
                .path("next");
        when().get(next).then().body("total", is(2), "items.to.name", contains("c"), "next", nullValue());
        when().get("/api/v1/links?include=total&of=draft").then().body("total", is(0), "items", hasSize(0));
        when().get("/api/v1/links/" + hidden).then().statusCode(404);
    }

    @Test
    void who_sees_drafts_sees_the_links_with_them() {
        admin().get(LIST).then().body("total", is(3), "items.to.name", contains("b", "draft", "c"));
        holding("projects:write")
                .get("/api/v1/links/" + hidden)
                .then()
                .statusCode(200)
                .body("to.name", is("draft"));
    }

    @Test
    void an_end_is_a_resource_of_a_collection() {
        String link = admin().get(LIST).path("items[0].id");
        post("/api/v1/links", body("organisation", "a", "link", link))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/to/ref"));
        post("/api/v1/links", body("organisation", "a", "programme", link))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/to/ref"));
    }

    private static String link(String from, String to) {
        String id = create("/api/v1/links", body("organisation", from, "organisation", to));
        publish("/api/v1/links/" + id);
        return id;
    }

    private static Map<String, Object> body(String fromType, String from, String toType, String to) {
        return Map.of(
                "kind",
                "LEADS_TO",
                "basis",
                "STATED",
                "from",
                Map.of("type", fromType, "ref", from),
                "to",
                Map.of("type", toType, "ref", to));
    }
}

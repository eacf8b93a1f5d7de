package fr.essaim.moderation;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a draft to the public and back: who may, and what moves there are. */
@QuarkusTest
class PublicationTest extends ApiTest {
    private static final String ONE = "/api/v1/organisations/ulisse";

    private RequestSpecification partner;

    @BeforeEach
    void aDraftOfAPartner() {
        partner = holding("sources:cress:write");
        partner.contentType("application/json")
                .body(Map.of("slug", "ulisse", "name", "Ulisse"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201);
    }

    @Test
    void a_partner_submits_and_a_moderator_publishes() {
        when().get(ONE).then().statusCode(404);
        move(partner, "submit")
                .then()
                .statusCode(200)
                .body("publication", is("SUBMITTED"), "moves", contains("publish", "return"));
        when().get(ONE).then().statusCode(404);
        move(partner, "publish").then().statusCode(403);
        move(holding("moderate"), "publish").then().statusCode(200).header("ETag", startsWith("\"2-"));
        when().get(ONE).then().statusCode(200).body("publication", is("PUBLISHED"));
        when().get("/api/v1/organisations").then().body("items.slug", contains("ulisse"));
    }

    @Test
    void a_moderator_sends_back_with_a_reason() {
        move(partner, "submit").then().statusCode(200);
        moderate("return", Map.of()).then().statusCode(422).body("errors.pointer", contains("#/reason"));
        moderate("return", Map.of("reason", "Il manque la commune.")).then().statusCode(200);
        partner.get(ONE + "/publication")
                .then()
                .body("publication", is("DRAFT"), "reason", is("Il manque la commune."), "moves", contains("submit"));
        when().get(ONE + "/publication").then().statusCode(401);
    }

    @Test
    void what_is_archived_leaves_the_public_and_may_come_back() {
        move(partner, "submit");
        move(admin(), "publish");
        moderate("archive", Map.of("reason", "N’existe plus.")).then().statusCode(200);
        when().get(ONE).then().statusCode(404);
        move(admin(), "publish").then().statusCode(200);
        when().get(ONE).then().statusCode(200);
    }

    @Test
    void a_move_that_does_not_exist_says_those_that_do() {
        for (String move : List.of("publish")) {
            move(admin(), move)
                    .then()
                    .statusCode(409)
                    .body(
                            "code",
                            is("rule-broken"),
                            "rule",
                            is("publication-move"),
                            "detail",
                            containsString("submit"));
        }
        move(admin(), "submit", null).then().statusCode(428);
        admin().header("If-Match", "\"7-x\"").post(ONE + "/submit").then().statusCode(412);
        admin().header("If-Match", "*").post("/api/v1/nothing/x/submit").then().statusCode(404);
        admin().header("If-Match", "*")
                .post("/api/v1/organisations/nobody/submit")
                .then()
                .statusCode(404);
    }

    @Test
    void a_project_takes_its_parts_before_the_public_and_hides_them_as_they_are() {
        create("projects", Map.of("slug", "p", "name", "P", "description", "d"));
        String first = create("offers", offer("une visite"));
        String second = create("offers", offer("une formation"));
        String third = create("offers", offer("un échange"));
        moved("offers/" + third, "submit", Map.of());
        moved("projects/p", "submit", Map.of());
        moved("offers/" + first, "return", Map.of("reason", "Où ?"));
        moved("projects/p", "publish", Map.of());
        when().get("/api/v1/projects/p").then().body("offers.text", containsInAnyOrder("une formation", "un échange"));
        admin().get("/api/v1/offers/" + first).then().body("publication", is("DRAFT"));
        moved("offers/" + second, "archive", Map.of("reason", "Complet."));
        moved("projects/p", "archive", Map.of("reason", "Terminé."));
        when().get("/api/v1/offers/" + third).then().statusCode(404);
        moved("projects/p", "publish", Map.of());
        when().get("/api/v1/projects/p").then().body("offers.text", contains("un échange"));
    }

    @Test
    void who_may_not_change_a_resource_does_not_submit_it() {
        String commitment = create("commitments", Map.of("statement", "Ouvrir un lieu", "order", 1));
        String address = "/api/v1/commitments/" + commitment + "/submit";
        holding("projects:write", "events:write")
                .header("If-Match", "*")
                .post(address)
                .then()
                .statusCode(403)
                .body("detail", containsString("commitments:write"));
        holding("sources:cress:write", "projects:write")
                .header("If-Match", "*")
                .post(address)
                .then()
                .statusCode(403);
        holding("commitments:write")
                .header("If-Match", "*")
                .post(address)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> offer(String text) {
        return Map.of("project", "p", "order", 1, "kind", "EVENT", "text", text);
    }

    private static String create(String collection, Map<String, Object> body) {
        return admin().contentType("application/json")
                .body(body)
                .post("/api/v1/" + collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void moved(String resource, String move, Map<String, String> reason) {
        admin().contentType("application/json")
                .header("If-Match", "*")
                .body(reason)
                .post("/api/v1/" + resource + "/" + move)
                .then()
                .statusCode(200);
    }

    private static Response moderate(String move, Map<String, String> reason) {
        return holding("moderate")
                .contentType("application/json")
                .header("If-Match", "*")
                .body(reason)
                .post(ONE + "/" + move);
    }

    private static Response move(RequestSpecification caller, String move) {
        return move(caller, move, "*");
    }

    private static Response move(RequestSpecification caller, String move, String tag) {
        return (tag == null ? caller : caller.header("If-Match", tag)).post(ONE + "/" + move);
    }
}

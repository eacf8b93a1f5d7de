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
        post(partner, "/api/v1/organisations", Map.of("slug", "ulisse", "name", "Ulisse"))
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
        create("/api/v1/projects", Map.of("slug", "p", "name", "P", "description", "d"));
        String first = create("/api/v1/offers", offer("une visite"));
        String second = create("/api/v1/offers", offer("une formation"));
        String third = create("/api/v1/offers", offer("un échange"));
        moved("/api/v1/offers/" + third, "submit", Map.of());
        moved("/api/v1/projects/p", "submit", Map.of());
        moved("/api/v1/offers/" + first, "return", Map.of("reason", "Où ?"));
        moved("/api/v1/projects/p", "publish", Map.of());
        when().get("/api/v1/projects/p").then().body("offers.text", containsInAnyOrder("une formation", "un échange"));
        admin().get("/api/v1/offers/" + first).then().body("publication", is("DRAFT"));
        moved("/api/v1/offers/" + second, "archive", Map.of("reason", "Complet."));
        moved("/api/v1/projects/p", "archive", Map.of("reason", "Terminé."));
        when().get("/api/v1/offers/" + third).then().statusCode(404);
        moved("/api/v1/projects/p", "publish", Map.of());
        when().get("/api/v1/projects/p").then().body("offers.text", contains("un échange"));
    }

    @Test
    void who_may_not_change_a_resource_does_not_submit_it() {
        String commitment = create("/api/v1/commitments", Map.of("statement", "Ouvrir un lieu", "order", 1));
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

    private static void moved(String address, String move, Map<String, String> reason) {
        post(admin().header("If-Match", "*"), address + "/" + move, reason)
                .then()
                .statusCode(200);
    }

    private static Response moderate(String move, Map<String, String> reason) {
        return post(holding("moderate").header("If-Match", "*"), ONE + "/" + move, reason);
    }

    private static Response move(RequestSpecification caller, String move) {
        return move(caller, move, "*");
    }

    private static Response move(RequestSpecification caller, String move, String tag) {
        return (tag == null ? caller : caller.header("If-Match", tag)).post(ONE + "/" + move);
    }
}

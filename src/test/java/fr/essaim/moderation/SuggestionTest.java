package fr.essaim.moderation;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anybody suggests, a moderator decides. */
@QuarkusTest
class SuggestionTest extends ApiTest {
    private static final String QUEUE = "/api/v1/suggestions";
    private static final String ONE = "/api/v1/organisations/ulisse";

    @BeforeEach
    void aPublicOrganisation() {
        organisation("ulisse", "Ulisse", true);
    }

    @Test
    void without_a_key_a_change_is_suggested_and_nothing_is_changed_yet() {
        String tag = when().get(ONE).header("ETag");
        String id = suggest(Map.of("website", "https://ulisse.example"))
                .then()
                .statusCode(201)
                .header("Location", containsString(QUEUE + "/"))
                .body("state", is("PENDING"), "resource.slug", is("ulisse"), "changes", nullValue())
                .extract()
                .path("id");
        when().get(ONE).then().header("ETag", is(tag));
        when().get(QUEUE + "/" + id).then().statusCode(401);
        holding("moderate")
                .get(QUEUE + "/" + id)
                .then()
                .statusCode(200)
                .body("basedOn", is(2), "currentVersion", is(2), "reason", is("Vu sur leur site."))
                .body("changes.pointer", contains("/website"), "changes[0].before", nullValue())
                .body("changes[0].after", is("https://ulisse.example"));
    }

    @Test
    void a_moderator_accepts_what_was_read() {
        String id = suggest(Map.of("name", "Ulisse Nord")).path("id");
        RequestSpecification moderator = holding("moderate");
        String read = moderator.get(ONE).header("ETag");
        moderator.post(QUEUE + "/" + id + "/accept").then().statusCode(428);
        rename("Ulisse Sud");
        moderator
                .get(QUEUE + "/" + id)
                .then()
                .body("basedOn", is(2), "currentVersion", is(3), "changes[0].before", is("Ulisse Sud"));
        moderator
                .header("If-Match", read)
                .post(QUEUE + "/" + id + "/accept")
                .then()
                .statusCode(412);
        admin().get(QUEUE + "/" + id).then().body("state", is("PENDING"));
        accept(id, when().get(ONE).header("ETag"))
                .then()
                .statusCode(200)
                .body("state", is("ACCEPTED"), "decidedBy", is("admin"), "changes[0].before", is("Ulisse"));
        when().get(ONE).then().body("name", is("Ulisse Nord"));
        admin().get(ONE + "/history").then().body("items[0].changes[0].after", is("Ulisse Nord"));
        accept(id, "*").then().statusCode(409).body("rule", is("suggestion-decided"));
        refuse(id, "Trop tard.").then().statusCode(409);
    }

    @Test
    void a_moderator_refuses_and_says_why() {
        String id = suggest(Map.of("name", "Autre nom")).path("id");
        refuse(id, "").then().statusCode(422);
        refuse(id, "Ce nom est celui d'un autre.")
                .then()
                .statusCode(200)
                .body("state", is("REFUSED"), "answer", startsWith("Ce nom"));
        when().get(ONE).then().body("name", is("Ulisse"));
    }

    @Test
    void the_queue_is_read_in_order_page_by_page() {
        var expected = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            expected.add(suggest(Map.of("name", "Nom " + i)).path("id"));
        }
        refuse(expected.remove(2), "Non.");
        var found = new ArrayList<String>();
        String next = QUEUE + "?state=PENDING&type=organisation&limit=3";
        while (next != null) {
            Response page = admin().get(next);
            page.then().statusCode(200);
            found.addAll(page.path("items.id"));
            next = page.path("next");
        }
        assertEquals(expected, found);
        admin().get(QUEUE + "?type=pole").then().body("items", empty());
        admin().get(QUEUE + "?state=MAYBE").then().statusCode(400);
        admin().get(QUEUE + "?cursor=x").then().statusCode(400);
        admin().get(QUEUE).then().body("items", hasSize(5));
    }

    @Test
    void what_is_not_public_takes_no_suggestion_and_is_not_betrayed() {
        organisation("secret", "Secret", false);
        for (String ref : List.of("secret", "nobody")) {
            for (RequestSpecification caller : List.of(given(), admin())) {
                suggest(caller, "organisation", ref, Map.of("name", "X"))
                        .then()
                        .statusCode(422)
                        .body("errors.pointer", contains("#/ref"), "errors.code", contains("unknown-reference"));
            }
        }
        suggest(given(), "nothing", "ulisse", Map.of("name", "X")).then().statusCode(422);
        // What the resource says of a draft stays unsaid.
        patch(ONE, Map.of("networks", List.of("secret"))).then().statusCode(200);
        suggest(Map.of("networks", List.of())).then().statusCode(201).body(not(containsString("secret")));
    }

    @Test
    void a_patch_that_makes_no_such_resource_is_refused_at_once() {
        suggest(Map.of("name", "Ulisse")).then().statusCode(422).body("errors.code", contains("changes-nothing"));
        suggest(Map.of("nom", "Ulisse")).then().statusCode(422).body("errors.code", contains("unknown-member"));
        suggest(Map.of("siret", "123")).then().statusCode(422).body("errors.pointer", contains(endsWith("/siret")));
        suggest(Map.of("name", "x".repeat(100_001))).then().statusCode(422);
        for (Object patch : Arrays.asList("x", 1, List.of(), null)) {
            var body = new HashMap<String, Object>(Map.of("type", "organisation", "ref", "ulisse"));
            body.put("patch", patch);
            post(given(), QUEUE, body).then().statusCode(422);
        }
    }

    @Test
    void of_one_resource_a_moderator_is_spared_too_many() throws Exception {
        for (int i = 0; i < 50; i++) {
            suggest(Map.of("name", "Nom " + i)).then().statusCode(201);
        }
        suggest(Map.of("name", "Nom 50")).then().statusCode(409).body("rule", is("suggestions-enough"));
    }

    @Test
    void two_moderators_at_once_decide_once() throws Exception {
        String id = suggest(Map.of("name", "Ulisse Nord")).path("id");
        String tag = when().get(ONE).header("ETag");
        List<Response> answers = atOnce(4, i -> i % 2 == 0 ? accept(id, tag) : refuse(id, "Non."));
        List<Integer> statuses =
                answers.stream().map(Response::statusCode).sorted().toList();
        assertEquals(200, statuses.get(0));
        // Late, or with a tag that the other's acceptance has made old.
        assertThat(statuses.subList(1, 4), everyItem(is(oneOf(409, 412))));
    }

    @Test
    void accepted_and_deleted_at_once_it_waits_for_no_one() throws Exception {
        for (int round = 0; round < 5; round++) {
            organisation("o" + round, "Une", true);
            String id = suggest(given(), "organisation", "o" + round, Map.of("name", "Autre"))
                    .path("id");
            String address = "/api/v1/organisations/o" + round;
            List<Response> answers = atOnce(
                    4,
                    i -> i % 2 == 0
                            ? admin().header("If-Match", "*").post(QUEUE + "/" + id + "/accept")
                            : admin().header("If-Match", "*").delete(address));
            answers.forEach(answer -> answer.then().statusCode(is(oneOf(200, 204, 404, 409, 410))));
        }
    }

    @Test
    void dates_that_stay_are_no_change() {
        create(
                "/api/v1/events",
                Map.of(
                        "slug",
                        "journee",
                        "title",
                        "Journée",
                        "timeZone",
                        "Europe/Paris",
                        "status",
                        "SCHEDULED",
                        "startsAt",
                        "2016-09-23T09:00:00+02:00",
                        "endsAt",
                        "2016-09-23T17:00:00+02:00"));
        publish("/api/v1/events/journee");
        var nothing = new HashMap<String, Object>();
        nothing.put("subtitle", null);
        suggest(given(), "event", "journee", nothing)
                .then()
                .statusCode(422)
                .body("errors.code", contains("changes-nothing"));
    }

    @Test
    void what_is_deleted_needs_no_decision() {
        String id = suggest(Map.of("name", "Ulisse Nord")).path("id");
        admin().header("If-Match", "*").delete(ONE).then().statusCode(204);
        admin().get(QUEUE + "/" + id).then().statusCode(200).body("state", is("OBSOLETE"), "resource", nullValue());
        accept(id, "*").then().statusCode(409);
    }

    private static void organisation(String slug, String name, boolean isPublic) {
        create("/api/v1/organisations", Map.of("slug", slug, "name", name));
        if (isPublic) {
            publish("/api/v1/organisations/" + slug);
        }
    }

    private static void rename(String name) {
        patch(ONE, Map.of("name", name)).then().statusCode(200);
    }

    private static Response suggest(Map<String, Object> patch) {
        return suggest(given(), "organisation", "ulisse", patch);
    }

    private static Response suggest(RequestSpecification caller, String type, String ref, Map<String, Object> patch) {
        return post(caller, QUEUE, Map.of("type", type, "ref", ref, "patch", patch, "reason", "Vu sur leur site."));
    }

    private static Response accept(String id, String tag) {
        return admin().header("If-Match", tag).post(QUEUE + "/" + id + "/accept");
    }

    private static Response refuse(String id, String why) {
        return post(QUEUE + "/" + id + "/refuse", Map.of("reason", why));
    }
}

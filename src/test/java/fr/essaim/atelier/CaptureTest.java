package fr.essaim.atelier;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.essaim.event.Event;
import fr.essaim.event.EventStatus;
import fr.essaim.shared.ApiTest;
import fr.essaim.shared.data.Publication;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a group says is taken down in one call, and again when the facilitator puts it in order. */
@QuarkusTest
class CaptureTest extends ApiTest {
    private Atelier atelier;

    @BeforeEach
    void anAtelier() {
        var event = new Event();
        event.name = "Journée";
        event.slug = "journee";
        event.takesPlace(Instant.parse("2016-09-23T07:00:00Z"), Instant.parse("2016-09-23T15:00:00Z"));
        event.timeZone = "Europe/Paris";
        event.status = EventStatus.SCHEDULED;
        database.save(event);
        atelier = new Atelier();
        atelier.event = event;
        atelier.title = "Financer";
        atelier.position = 1;
        atelier.captureState = CaptureState.DESCRIBED;
        database.save(atelier);
    }

    @Test
    void lines_are_added_kept_put_in_order_and_removed() {
        capture(List.of(line(null, "un"), line(null, "deux"), line(null, "trois")), "*")
                .then()
                .statusCode(200);
        List<String> ids = said("id");
        String tag = when().get(one()).header("ETag");
        capture(List.of(line(ids.get(2), "trois"), line(ids.get(0), "un, revu"), line(null, "quatre")), tag)
                .then()
                .statusCode(200)
                .header("ETag", not(tag));
        when().get(list())
                .then()
                .body("items.text", contains("trois", "un, revu", "quatre"), "items.order", contains(1, 2, 3));
        when().get(list()).then().body("items[0].id", is(ids.get(2)), "items[1].id", is(ids.get(0)));
        when().get("/api/v1/contributions/" + ids.get(1)).then().statusCode(410);
        capture(List.of(), tag).then().statusCode(412);
    }

    @Test
    void a_draft_that_the_atelier_does_not_show_stays() {
        String draft = add("en attente").then().statusCode(201).extract().path("id");
        capture(List.of(line(null, "un")), "*").then().statusCode(200);
        admin().get("/api/v1/contributions/" + draft).then().statusCode(200);
    }

    @Test
    void a_draft_atelier_shows_its_lines_to_those_who_write() {
        database.write(em -> em.find(Atelier.class, atelier.id).publication = Publication.DRAFT);
        capture(List.of(line(null, "un")), "*").then().statusCode(200).body("proposals.text", contains("un"));
        when().get(one()).then().statusCode(404);
    }

    @Test
    void a_capture_is_taken_whole_or_not_at_all() {
        capture(List.of(line(null, "un"), line(UUID.randomUUID().toString(), "d’ailleurs")), "*")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/contributions/1/id"));
        capture(List.of(line(null, "un"), Map.of("kind", "QUESTION")), "*")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/contributions/1/text"));
        when().get(list() + "&include=total").then().body("total", is(0));
    }

    @Test
    void one_line_more_changes_the_atelier_that_shows_it() {
        String tag = when().get(one()).header("ETag");
        String draft = add("Comment ?").then().statusCode(201).extract().path("id");
        when().get(one()).then().header("ETag", tag);
        move("/api/v1/contributions/" + draft, "submit");
        when().get(one()).then().header("ETag", tag);
        move("/api/v1/contributions/" + draft, "publish");
        when().get(one()).then().header("ETag", not(tag));
    }

    @Test
    void what_the_room_types_waits_for_a_moderator_in_a_public_atelier() {
        String tag = when().get(one()).header("ETag");
        String line = capture(holding("events:write"), List.of(line(null, "un")), "*")
                .then()
                .statusCode(200)
                .body("proposals.text", contains("un"), "proposals[0].publication", is("DRAFT"))
                .extract()
                .path("proposals[0].id");
        when().get(one()).then().body("proposals", hasSize(0)).header("ETag", tag);
        capture(holding("events:write"), List.of(line(line, "un, revu"), line(null, "deux")), tag)
                .then()
                .statusCode(200)
                .body("proposals.text", contains("un, revu", "deux"));
        when().get(one()).then().header("ETag", tag);
        when().get(list()).then().body("items", hasSize(0));
        publish("/api/v1/contributions/" + line);
        when().get(one()).then().body("proposals.text", contains("un, revu")).header("ETag", not(tag));
    }

    @Test
    void an_atelier_takes_its_lines_before_the_public() {
        database.write(em -> em.find(Atelier.class, atelier.id).publication = Publication.DRAFT);
        capture(holding("events:write"), List.of(line(null, "un"), line(null, "deux")), "*")
                .then()
                .statusCode(200);
        publish(one());
        when().get(one()).then().statusCode(200).body("proposals.text", contains("un", "deux"));
        when().get(list()).then().body("items.text", contains("un", "deux"));
    }

    @Test
    void a_room_full_of_people_types_at_once() throws Exception {
        capture(List.of(line(null, "un")), "*").then().statusCode(200);
        String first = said("id").get(0);
        List<Response> answers = atOnce(
                48,
                i -> i % 3 == 0
                        ? add("ligne " + i)
                        : patch("/api/v1/contributions/" + first, Map.of("text", "un, revu " + i)));
        answers.forEach(answer ->
                assertTrue(Set.of(200, 201).contains(answer.statusCode()), "answered " + answer.statusCode()));
        admin().get(list() + "&include=total&publication=DRAFT").then().body("total", is(16));
    }

    private Response add(String text) {
        return post(
                "/api/v1/contributions",
                Map.of("event", "journee", "atelier", atelier.id, "kind", "QUESTION", "order", 1, "text", text));
    }

    private Response capture(List<Map<String, Object>> lines, String tag) {
        return capture(admin(), lines, tag);
    }

    private Response capture(RequestSpecification caller, List<Map<String, Object>> lines, String tag) {
        return caller.contentType("application/json")
                .header("If-Match", tag)
                .body(Map.of("contributions", lines))
                .put(one() + "/contributions");
    }

    private List<String> said(String member) {
        return when().get(list()).then().extract().path("items." + member);
    }

    private String one() {
        return "/api/v1/ateliers/" + atelier.id;
    }

    private String list() {
        return "/api/v1/contributions?sort=order&atelier=" + atelier.id;
    }

    private static Map<String, Object> line(String id, String text) {
        return id == null
                ? Map.of("kind", "PROPOSAL", "origin", "CAPTURE", "text", text)
                : Map.of("id", id, "kind", "PROPOSAL", "origin", "CAPTURE", "text", text);
    }
}

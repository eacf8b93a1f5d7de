package fr.essaim.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What came in by a vocabulary is read again when the vocabulary says something else. */
@QuarkusTest
class RereadingTest extends TagsTest {
    @Test
    void a_tag_may_be_said_to_say_nothing_and_a_list_may_learn_it_as_a_code() {
        put("p1", Map.of("sectors", List.of("divers"), "themes", List.of("sobriete")));
        queue().body("items.tag", contains("divers", "sobriete"));
        create(
                VOCABULARIES,
                Map.of("slug", "labo", "name", LABEL, "terms", List.of(Map.of("code", "divers", "label", LABEL))));
        publish(VOCABULARIES + "/labo");
        rereading.run();
        queue().body("items.tag", contains("sobriete"));
        say(VOCABULARIES + "/theme/terms/sobriete", Map.of("label", LABEL, "broader", "energie"));
        rereading.run();
        queue().body("items", hasSize(0));
        given().get("/api/v1/poles?theme=energie").then().body("items[0].themes", contains("sobriete"));
    }

    @Test
    void a_record_that_is_sent_again_before_it_is_read_again_is_understood_too() {
        put("p1", Map.of("sectors", List.of("vert")));
        create(VOCABULARIES, Map.of("slug", "labo", "name", LABEL, "terms", List.of(term("vert", "eco-activites"))));
        publish(VOCABULARIES + "/labo");
        put("p1", Map.of("sectors", List.of("vert"), "foundedYear", 2013));
        given().get("/api/v1/poles/p1").then().body("sectors", contains("eco-activites"), "foundedYear", is(2013));
        queue().body("items", hasSize(0));
    }

    @Test
    void what_a_source_has_changed_itself_stays_when_a_label_of_its_vocabulary_changes() {
        create(VOCABULARIES, Map.of("slug", "labo", "name", LABEL, "terms", List.of(term("vert", "eco-activites"))));
        publish(VOCABULARIES + "/labo");
        String key = key("sources:labo:write", "projects:write");
        put(
                with(key),
                SOURCE + "/records/p1",
                record("p1", Map.of("website", "https://a.example", "sectors", List.of("vert"))));
        patch(with(key), "/api/v1/poles/p1", "*", Map.of("website", "https://b.example", "sectors", List.of("tic")))
                .then()
                .statusCode(200);
        say(VOCABULARIES + "/labo/terms/autre", meaning("theme", "energie"));
        String head = head();
        rereading.run();
        given().get("/api/v1/poles/p1").then().body("website", is("https://b.example"), "sectors", contains("tic"));
        assertEquals(head, head());
    }

    @Test
    void a_tag_that_means_more_by_now_adds_that_and_takes_nothing_back() {
        put("p1", Map.of("themes", List.of("vert")));
        create(VOCABULARIES, Map.of("slug", "labo", "name", LABEL, "terms", List.of()));
        publish(VOCABULARIES + "/labo");
        say(VOCABULARIES + "/labo/terms/vert", meaning("theme", "alimentation"));
        rereading.run();
        given().get("/api/v1/poles/p1").then().body("themes", contains("alimentation"));
        say(VOCABULARIES + "/labo/terms/vert", meaning("theme", "alimentation", "energie"));
        rereading.run();
        given().get("/api/v1/poles/p1").then().body("themes", contains("alimentation", "energie"));
    }

    @Test
    void one_record_that_cannot_be_read_again_keeps_no_other_waiting() {
        put("p1", Map.of("themes", List.of("vert")));
        put("p2", Map.of("themes", IntStream.range(0, 20).mapToObj(i -> "t" + i).toList()));
        put("p3", Map.of("themes", List.of("vert")));
        // Twenty themes are the most: p2 would have forty.
        var terms = new ArrayList<Map<String, Object>>();
        List<String> themes = given().get(VOCABULARIES + "/theme").path("terms.code");
        for (int i = 0; i < 20; i++) {
            terms.add(Map.of(
                    "code",
                    "t" + i,
                    "label",
                    LABEL,
                    "matches",
                    matches("theme", themes.get(2 * i), themes.get(2 * i + 1))));
        }
        terms.add(Map.of("code", "vert", "label", LABEL, "matches", matches("theme", "energie")));
        create(VOCABULARIES, Map.of("slug", "labo", "name", LABEL, "terms", terms));
        publish(VOCABULARIES + "/labo");
        rereading.run();
        given().get("/api/v1/poles?theme=energie").then().body("items.slug", contains("p1", "p3"));
        given().get("/api/v1/poles/p2").then().body("themes", hasSize(0));
        queue().body("items", hasSize(0));
    }

    @Test
    void what_a_person_has_decided_stays_when_a_tag_is_understood() {
        put("p1", Map.of("sectors", List.of("vert")));
        patch("/api/v1/poles/p1", Map.of("sectors", List.of("tic"))).then().statusCode(200);
        create(VOCABULARIES, Map.of("slug", "labo", "name", LABEL, "terms", List.of(term("vert", "eco-activites"))));
        publish(VOCABULARIES + "/labo");
        rereading.run();
        given().get("/api/v1/poles/p1").then().body("sectors", contains("tic"));
        queue().body("items", hasSize(0));
    }

    @Test
    void many_records_are_read_again_a_part_at_a_time_and_no_other_is() {
        send(admin(), "", lines(1201, i -> pole(i, i % 2 == 0 ? "\"sectors\":[\"vert\"]" : "\"sectors\":[\"tic\"]")));
        queue().body("items[0].records", is(600));
        create(VOCABULARIES, Map.of("slug", "labo", "name", LABEL, "terms", List.of(term("vert", "eco-activites"))));
        publish(VOCABULARIES + "/labo");
        rereading.run();
        given().get("/api/v1/poles?sector=eco-activites&include=total").then().body("total", is(600));
        assertEquals(600, database.count("select count(*) from Pole p where p.version = 1"));
        assertEquals(
                0,
                database.count(
                        "select count(*) from SourceRecord r where r.vocabularyVersion < 0 and r.sourceSlug = 'labo'"));
    }
}

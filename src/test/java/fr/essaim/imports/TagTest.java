package fr.essaim.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records speak in the tags of their source. One that stands for nothing costs no record, and waits to be understood. */
@QuarkusTest
class TagTest extends TagsTest {
    @Test
    void an_unknown_tag_is_a_warning_in_a_queue_until_somebody_says_what_it_means() {
        List<JsonNode> answers = send(
                holding("sources:labo:write"),
                "?vocabulary=labo-ess",
                lines(
                        3,
                        i -> pole(
                                i,
                                i == 3
                                        ? "\"sectors\":[\"eco\"]"
                                        : "\"sectors\":[\"bat\",\"enr\"],\"pivotSector\":\"enr\"")));
        assertSummary(answers, 3, 0, 0, 0);
        assertEquals(2, answers.get(3).at("/summary/warned").asInt());
        assertEquals(
                "#/data/sectors/1", answers.get(0).at("/warnings/0/pointer").asText());
        assertEquals("unknown-tag", answers.get(0).at("/warnings/0/code").asText());
        assertEquals(
                "#/data/pivotSector", answers.get(0).at("/warnings/1/pointer").asText());
        given().get("/api/v1/poles/pole-1").then().body("sectors", contains("batiment"), "pivotSector", nullValue());
        given().get("/api/v1/poles/pole-3").then().body("sectors", contains("eco-activites"));
        admin().get(SOURCE + "/records/p1")
                .then()
                .body("data.sectors", contains("bat", "enr"), "vocabulary", is("labo-ess"));
        queue().body("items", hasSize(1), "items[0].tag", is("enr"), "items[0].list", is("sector"))
                .body("items[0].source", is("labo"), "items[0].vocabulary", is("labo-ess"))
                .body("items[0].records", is(2), "items[0].firstSeenAt", notNullValue());

        means("labo-ess", "enr", "eco-activites");
        rereading.run();
        queue().body("items", hasSize(0));
        given().get("/api/v1/poles/pole-1")
                .then()
                .body("sectors", contains("batiment", "eco-activites"), "pivotSector", is("eco-activites"))
                .body("version", is(1));
        given().get("/api/v1/poles/pole-3").then().body("version", is(0));
        String head = head();
        rereading.run();
        assertEquals(head, head());
        assertSummary(
                send(
                        admin(),
                        "?vocabulary=labo-ess",
                        lines(1, i -> pole(i, "\"sectors\":[\"bat\",\"enr\"],\"pivotSector\":\"enr\""))),
                0,
                0,
                1,
                0);
    }

    @Test
    void a_source_speaks_in_the_vocabulary_that_has_its_name() {
        put("p1", Map.of("sectors", List.of("vert", "batiment")))
                .then()
                .statusCode(201)
                .body("warnings", hasSize(1), "warnings[0].pointer", is("#/data/sectors/0"))
                .body("warnings[0].detail", containsString("vert"));
        create(VOCABULARIES, Map.of("slug", "labo", "name", LABEL, "terms", List.of(term("vert", "eco-activites"))));
        publish(VOCABULARIES + "/labo");
        rereading.run();
        given().get("/api/v1/poles/p1").then().body("sectors", contains("eco-activites", "batiment"));
        queue().body("items", hasSize(0));
        put("p2", Map.of("sectors", List.of("vert"))).then().statusCode(201).body("warnings", nullValue());
        given().get("/api/v1/poles/p2").then().body("sectors", contains("eco-activites"));
    }

    @Test
    void the_same_words_in_another_vocabulary_mean_something_else() {
        put("p1", Map.of("sectors", List.of("bat", "eco")));
        given().get("/api/v1/poles/p1").then().body("sectors", hasSize(0));
        queue().body("items", hasSize(2));
        put(admin(), SOURCE + "/records/p1?vocabulary=labo-ess", record("p1", Map.of("sectors", List.of("bat", "eco"))))
                .then()
                .body("outcome", is("UPDATED"));
        given().get("/api/v1/poles/p1").then().body("sectors", contains("batiment", "eco-activites"));
        queue().body("items", hasSize(0));
    }

    @Test
    void a_single_code_goes_when_the_record_says_something_else() {
        put(admin(), SOURCE + "/records/p1?vocabulary=labo-ess", record("p1", Map.of("pivotSector", "bat")));
        given().get("/api/v1/poles/p1").then().body("pivotSector", is("batiment"));
        put(admin(), SOURCE + "/records/p1?vocabulary=labo-ess", record("p1", Map.of("pivotSector", "multi")));
        given().get("/api/v1/poles/p1").then().body("pivotSector", nullValue());
    }

    @Test
    void a_match_with_what_its_list_has_no_more_is_a_warning_too() {
        List<Map<String, Object>> terms = given().get(VOCABULARIES + "/theme").path("terms");
        terms.removeIf(term -> term.get("code").equals("tourisme"));
        patch(VOCABULARIES + "/theme", Map.of("terms", terms)).then().statusCode(200);
        put(admin(), SOURCE + "/records/p1?vocabulary=labo-ess", record("p1", Map.of("themes", List.of("tou", "ali"))))
                .then()
                .statusCode(201)
                .body("warnings", hasSize(1));
        given().get("/api/v1/poles/p1").then().body("themes", contains("alimentation"));
    }

    @Test
    void as_many_statements_for_many_lines_as_for_few_whatever_their_tags() {
        send(admin(), "", lines(2, i -> pole(i, "\"sectors\":[\"tic\"],\"themes\":[\"sport\"]")));
        long few = database.statements(() -> send(admin(), "", lines(5, i -> pole(i, "\"sectors\":[\"batiment\"]"))));
        long many = database.statements(
                () -> send(admin(), "", lines(50, i -> pole(i, "\"sectors\":[\"eco-activites\"]"))));
        assertTrue(
                many < few + 4 * 45, few + " for 5, " + many + " for 50"); // the rows themselves are written one by one
    }

    @Test
    void the_data_sets_of_the_service_say_nothing_that_it_does_not_know() {
        for (String set : List.of("journee-2016", "annuaire-ptce", "agenda-ess")) {
            loader.load(set);
        }
        assertEquals(0, database.rows("unknown_tag"));
    }

    @Test
    void a_tag_may_be_long_and_strange_but_not_blank() {
        put("p1", Map.of("sectors", List.of(" ")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/data/sectors/0"));
        String strange = "Économie/écologie ? « 100 % » " + "é".repeat(250);
        put("p1", Map.of("sectors", List.of(strange))).then().statusCode(201);
        queue().body("items[0].tag", is(strange));
        create(VOCABULARIES, Map.of("slug", "labo", "name", LABEL, "terms", List.of()));
        publish(VOCABULARIES + "/labo");
        admin().contentType("application/json")
                .body(meaning("sector", "eco-activites"))
                .put(VOCABULARIES + "/labo/terms/{tag}", strange)
                .then()
                .statusCode(200);
        rereading.run();
        given().get("/api/v1/poles/p1").then().body("sectors", contains("eco-activites"));
        queue().body("items", hasSize(0));
    }

    @Test
    void what_a_record_says_no_more_leaves_the_queue() {
        put("p1", Map.of("sectors", List.of("x")));
        put("p2", Map.of("sectors", List.of("x")));
        queue().body("items[0].records", is(2));
        put("p1", Map.of("sectors", List.of()));
        queue().body("items[0].records", is(1));
        admin().delete(SOURCE + "/records/p2").then().statusCode(204);
        queue().body("items", hasSize(0));
    }

    @Test
    void a_list_taken_away_in_tags_and_sent_back_moves_nothing() {
        send(
                admin(),
                "",
                lines(2, i -> pole(i, "\"sectors\":[\"eco-activites\"],\"themes\":[\"boulangerie\",\"sport\"]")));
        String head = head();
        Response csv = given().get("/api/v1/poles.csv?source=labo&vocabulary=labo-ess");
        assertEquals(200, csv.statusCode());
        for (int i = 0; i < 2; i++) {
            Response answer = sent(admin(), "text/csv;charset=UTF-8", "?vocabulary=labo-ess", csv.asString());
            assertEquals(0, read(answer).get(2).at("/summary/errors").asInt());
            assertEquals(head, head());
        }
    }

    @Test
    void the_queue_has_pages_and_a_source_sees_its_own() {
        create("/api/v1/sources", Map.of("slug", "rtes", "name", "Rtes"));
        publish("/api/v1/sources/rtes");
        put("p1", Map.of("sectors", List.of("b", "a", "c'%_\n d")));
        put(admin(), "/api/v1/sources/rtes/records/q1", record("q1", Map.of("sectors", List.of("z"))));
        Response page = admin().get(QUEUE + "?limit=2");
        page.then().body("items.tag", contains("a", "b"));
        given().spec(admin())
                .urlEncodingEnabled(false)
                .get(page.<String>path("next"))
                .then()
                .body("items.tag", contains("c'%_\n d", "z"));
        holding("sources:rtes:write").get(QUEUE).then().body("items.tag", contains("z"));
        holding("sources:rtes:write").get(QUEUE + "?source=labo").then().body("items.tag", contains("z"));
        admin().get(QUEUE + "?source=labo&list=sector&limit=1").then().body("items.tag", contains("a"));
        admin().get(QUEUE + "?list=theme").then().body("items", hasSize(0));
        given().get(QUEUE).then().statusCode(401);
    }
}

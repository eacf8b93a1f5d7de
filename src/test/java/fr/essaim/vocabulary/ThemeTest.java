package fr.essaim.vocabulary;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Themes are a tree, and a partner reads and writes its own tags in their places. */
@QuarkusTest
class ThemeTest extends VocabulariesTest {
    @Test
    void what_has_a_narrower_theme_is_found_by_the_broader_one() {
        when().get(API + "vocabularies/theme")
                .then()
                .body("terms.find { it.code == 'boulangerie' }.broader", is("transformation-alimentaire"))
                .body("terms.find { it.code == 'alimentation' }.broader", nullValue());
        pole("pain", List.of("boulangerie"), List.of());
        pole("lumiere", List.of("precarite-energetique", "insertion"), List.of());
        for (String theme : List.of("boulangerie", "transformation-alimentaire", "alimentation")) {
            when().get(API + "poles?theme=" + theme).then().body("items.slug", contains("pain"));
            when().get(API + "search?theme=" + theme).then().body("items.name", contains("pain"));
        }
        when().get(API + "poles?theme=sport").then().body("items.slug", is(List.of()));
        term(API + "vocabularies/theme", "boulangerie", Map.of("label", LABEL, "broader", "sport"));
        when().get(API + "poles?theme=sport").then().body("items.slug", contains("pain"));
        for (int i = 0; i < 3; i++) { // the index is read again from its beginning, a part with each search
            when().get(API + "search");
        }
        when().get(API + "search?theme=sport").then().body("items.name", contains("pain"));
        term(
                API + "vocabularies/theme",
                "boulangerie",
                Map.of("label", LABEL, "broader", "transformation-alimentaire"));
        for (int i = 0; i < 3; i++) {
            when().get(API + "search");
        }
        when().get(API + "search")
                .then()
                .body("facets.theme.find { it.value == 'alimentation' }.count", is(1))
                .body("facets.theme.find { it.value == 'emploi' }.count", is(1));
    }

    @Test
    void the_day_of_2016_has_its_themes() {
        loader.load("journee-2016");
        when().get(API + "ateliers?theme=emploi").then().body("items.title", hasItem(containsString("reprendre")));
        when().get(API + "projects?theme=alimentation")
                .then()
                .body("items.slug", containsInAnyOrder("bou-sol", "pole-circuit-court-alimentaire"));
        when().get(API + "commitments?theme=financement")
                .then()
                .body("items.statement", hasItem(containsString("fondation")));
        when().get(API + "forum-sessions?theme=essaimage").then().body("items.size()", is(2));
        when().get(API + "events?theme=cooperation").then().body("items.size()", is(1));
        when().get(API + "events/journee-nationale-ptce-2016/programme?vocabulary=labo-ess")
                .then()
                .body("ateliers[1].themes", contains("emp", "attractivite"));
    }

    @Test
    void a_term_is_checked_before_it_is_kept() {
        admin().contentType("application/json")
                .body(Map.of("label", LABEL, "matches", List.of(match("sector", "zzz", "EXACT"))))
                .put(LABO + "/terms/x")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/terms/0/matches/0/code"));
        admin().contentType("application/json")
                .body(Map.of("label", LABEL, "matches", List.of(match("zzz", "x", "EXACT"))))
                .put(LABO + "/terms/x")
                .then()
                .statusCode(422);
        admin().contentType("application/json")
                .body(Map.of("label", LABEL, "broader", "nobody"))
                .put(API + "vocabularies/theme/terms/x")
                .then()
                .statusCode(409)
                .body("rule", is("vocabulary-broader-unknown"));
        admin().contentType("application/json")
                .body(Map.of("label", LABEL, "broader", "boulangerie"))
                .put(API + "vocabularies/theme/terms/alimentation")
                .then()
                .statusCode(409)
                .body("rule", is("vocabulary-broader-cycle"));
        admin().contentType("application/json")
                .body(Map.of("label", LABEL))
                .put(API + "vocabularies/event-status/terms/x")
                .then()
                .statusCode(409)
                .body("rule", is("vocabulary-closed"));
        when().get(LABO).then().body("terms.code", not(hasItem("x")));
        holding("moderate")
                .contentType("application/json")
                .body(Map.of("label", LABEL))
                .put(LABO + "/terms/x")
                .then()
                .statusCode(200)
                .body("terms.code", hasItem("x"), "version", greaterThan(0));
    }

    @Test
    void of_many_who_say_terms_at_once_all_are_heard() throws Exception {
        List<Response> answers = atOnce(10, i -> admin().contentType("application/json")
                .body(Map.of("label", LABEL))
                .put(LABO + "/terms/t" + i));
        answers.forEach(answer -> assertEquals(200, answer.statusCode(), answer.asString()));
        List<String> codes = when().get(LABO).path("terms.code");
        assertEquals(10, codes.stream().filter(code -> code.matches("t\\d")).count());
    }

    @Test
    void what_was_said_here_of_a_tag_outlives_the_next_loading_of_the_lists() {
        term(LABO, "x", Map.of("label", LABEL, "matches", List.of(match("theme", "energie", "EXACT"))));
        database.change("update source_sync set dataset_hash = 'another' where source_slug = 'reference'");
        loader.load("reference");
        when().get(LABO).then().body("terms.code", hasItem("x"));
    }
}

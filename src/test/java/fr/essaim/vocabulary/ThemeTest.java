package fr.essaim.vocabulary;

import static io.restassured.RestAssured.given;
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
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.ApiTest;
import fr.essaim.shared.data.Codebook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Themes are a tree, and a partner reads and writes its own tags in their places. */
@QuarkusTest
class ThemeTest extends ApiTest {
    private static final String API = "/api/v1/";
    private static final String LABO = API + "vocabularies/labo-ess";
    private static final Map<String, String> LABEL = Map.of("fr", "Étiquette", "en", "Tag");

    @Inject
    DatasetLoader loader;

    @Inject
    Codebook codebook;

    @BeforeEach
    void lists() {
        loader.load("reference");
        codebook.forget();
    }

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
    void a_partner_reads_its_own_tags_wherever_codes_stand() {
        pole("pain", List.of("boulangerie", "sport"), List.of("alimentation-agriculture-durable", "batiment"));
        String tags = "vocabulary=labo-ess";
        when().get(API + "poles/pain?" + tags)
                .then()
                .body("sectors", contains("ali", "bat"), "themes", contains("ali", "sport"));
        when().get(API + "poles?" + tags).then().body("items[0].sectors", contains("ali", "bat"));
        when().get(API + "poles?fields=sectors&" + tags).then().body("items[0].sectors", contains("ali", "bat"));
        when().get(API + "poles.geojson?" + tags).then().body("features[0].properties.sectors", contains("ali", "bat"));
        assertTrue(when().get(API + "poles.ndjson?" + tags).asString().contains("\"sectors\":[\"ali\",\"bat\"]"));
        assertTrue(when().get(API + "poles.csv?" + tags).asString().contains(",ali|bat,"));
        when().get(API + "changes?types=pole&" + tags).then().body("items[0].data.sectors", contains("ali", "bat"));
        create(API + "projects", Map.of("slug", "four", "name", "Four", "description", "d", "pole", "pain"));
        publish(API + "projects/four");
        when().get(API + "projects/four?expand=pole&" + tags).then().body("pole.sectors", contains("ali", "bat"));
        when().get(API + "poles/pain").then().body("sectors", contains("alimentation-agriculture-durable", "batiment"));
    }

    @Test
    void answers_in_tags_have_validators_of_their_own() {
        pole("pain", List.of(), List.of("batiment"));
        String own = when().get(API + "poles/pain").header("ETag");
        String tagged = when().get(API + "poles/pain?vocabulary=labo-ess").header("ETag");
        assertTrue(!own.equals(tagged));
        given().header("If-None-Match", tagged)
                .get(API + "poles/pain?vocabulary=labo-ess")
                .then()
                .statusCode(304);
        term(LABO, "bati", Map.of("label", LABEL, "matches", List.of(match("sector", "batiment", "EXACT"))));
        term(LABO, "bat", Map.of("label", LABEL));
        given().header("If-None-Match", tagged)
                .get(API + "poles/pain?vocabulary=labo-ess")
                .then()
                .statusCode(200)
                .body("sectors", contains("bati"));
    }

    @Test
    void filters_understand_the_tags_too() {
        pole("pain", List.of("boulangerie"), List.of("alimentation-agriculture-durable"));
        pole("mur", List.of(), List.of("batiment"));
        when().get(API + "poles?sector=ali&vocabulary=labo-ess").then().body("items.slug", contains("pain"));
        when().get(API + "poles?theme=ali&vocabulary=labo-ess").then().body("items.slug", contains("pain"));
        when().get(API + "poles?sector=batiment&vocabulary=labo-ess").then().body("items.slug", contains("mur"));
        pole("table", List.of("restauration"), List.of());
        when().get(API + "poles?theme=tou&vocabulary=labo-ess").then().body("items.slug", contains("table"));
        when().get(API + "poles?sector=multi&vocabulary=labo-ess").then().body("items.slug", is(List.of()));
        when().get(API + "poles?sector=ali").then().body("items.slug", is(List.of()));
        Response first = when().get(API + "poles?limit=1&vocabulary=labo-ess");
        String next = first.path("next");
        given().urlEncodingEnabled(false).get(next).then().statusCode(200).body("items.slug", contains("pain"));
    }

    @Test
    void what_was_read_in_tags_and_written_back_moves_nothing() {
        pole(
                "pain",
                List.of("alimentation", "sport", "boulangerie"),
                List.of("alimentation-agriculture-durable", "batiment"));
        String address = API + "poles/pain?vocabulary=labo-ess";
        Response read = when().get(address);
        int version = read.path("version");
        patch(address, Map.of("sectors", read.path("sectors"), "themes", read.path("themes")))
                .then()
                .statusCode(200)
                .body("version", is(version), "themes", contains("ali", "sport"));
        patch(address, Map.of("themes", List.of("num", "ali")))
                .then()
                .statusCode(200)
                .body("themes", contains("num", "ali"));
        when().get(API + "poles/pain").then().body("themes", contains("numerique", "alimentation", "boulangerie"));
    }

    @Test
    void a_tag_that_stands_for_nothing_is_refused_where_it_stands_and_one_that_says_nothing_is_not() {
        var pole = Map.of("slug", "mur", "name", "Mur", "sectors", List.of("bat", "multi"), "pivotSector", "bat");
        post(API + "poles?vocabulary=labo-ess", pole)
                .then()
                .statusCode(201)
                .body("sectors", contains("bat"), "pivotSector", is("bat"));
        admin().get(API + "poles/mur").then().body("sectors", contains("batiment"), "pivotSector", is("batiment"));
        post(API + "poles?vocabulary=labo-ess", Map.of("slug", "x", "name", "X", "sectors", List.of("bat", "zzz")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/sectors/1"));
        post(API + "poles", Map.of("slug", "x", "name", "X", "sectors", List.of("bat")))
                .then()
                .statusCode(422);
        patch(API + "poles/mur?vocabulary=labo-ess", Map.of("sectors", List.of("zzz")))
                .then()
                .statusCode(422);
        admin().contentType("application/json")
                .body("{\"slug\":")
                .post(API + "poles?vocabulary=labo-ess")
                .then()
                .statusCode(400)
                .body("code", is("invalid-json"));
        given().contentType("application/json")
                .body(Map.of("sectors", List.of("zzz")))
                .post(API + "poles?vocabulary=labo-ess")
                .then()
                .statusCode(401);
    }

    @Test
    void only_a_vocabulary_that_stands_for_others_can_be_asked_for() {
        for (String vocabulary : List.of("nobody", "sector", "")) {
            when().get(API + "poles?vocabulary=" + vocabulary)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", is("vocabulary"), "errors[0].code", is("unknown-vocabulary"));
        }
        when().get(API + "search?vocabulary=labo-ess").then().statusCode(400);
        given().header("If-Modified-Since", "Wed, 01 Jan 2098 00:00:00 GMT")
                .get(LABO + "?vocabulary=labo-ess")
                .then()
                .statusCode(200);
        var term = Map.of("code", "t", "label", LABEL, "matches", List.of(match("sector", "tic", "EXACT")));
        create(API + "vocabularies", Map.of("slug", "projet", "name", LABEL, "terms", List.of(term)));
        when().get(API + "poles?vocabulary=projet").then().statusCode(400);
        publish(API + "vocabularies/projet");
        when().get(API + "poles?sector=t&vocabulary=projet").then().statusCode(200);
    }

    @Test
    void a_code_narrower_than_a_tag_is_read_as_it_and_one_that_is_broader_is_written_for_it() {
        term(
                LABO,
                "pain",
                Map.of("label", LABEL, "matches", List.of(match("theme", "transformation-alimentaire", "BROAD"))));
        pole("un", List.of("restauration", "tourisme", "transformation-alimentaire"), List.of());
        when().get(API + "poles/un?vocabulary=labo-ess")
                .then() // tourism may be more than social tourism; catering is a part of what the tag says
                .body("themes", contains("tou", "tourisme", "ali"));
        post(
                        API + "poles?vocabulary=labo-ess",
                        Map.of("slug", "deux", "name", "Deux", "themes", List.of("pain", "tou")))
                .then()
                .statusCode(201);
        admin().get(API + "poles/deux").then().body("themes", contains("transformation-alimentaire", "tourisme"));
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

    private static Map<String, String> match(String list, String code, String kind) {
        return Map.of("list", list, "code", code, "kind", kind);
    }

    private static void term(String vocabulary, String code, Map<String, Object> term) {
        admin().contentType("application/json")
                .body(term)
                .put(vocabulary + "/terms/" + code)
                .then()
                .statusCode(200);
    }

    private static void pole(String slug, List<String> themes, List<String> sectors) {
        create(API + "poles", Map.of("slug", slug, "name", slug, "themes", themes, "sectors", sectors));
        publish(API + "poles/" + slug);
    }
}

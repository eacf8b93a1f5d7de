package fr.essaim.law;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the law says that a PTCE is, beside what is known of one. */
@QuarkusTest
class ArticleNineTest extends ApiTest {
    private static final String POLE = "/api/v1/poles/p";

    @Test
    void of_a_pole_of_which_nothing_is_known_nothing_is_missing() {
        pole(Map.of());
        when().get(POLE + "/article-9")
                .then()
                .statusCode(200)
                .body("counts.met", is(0), "counts.missing", is(0), "counts.unknown", is(7))
                .body("conditions.state", everyItem(is("UNKNOWN")), "membersListed", is(0))
                .body("memberTypes", hasSize(8), "memberTypes.count", everyItem(is(0)))
                .body("notice", containsString("ne bloque rien"))
                .body("law.text", startsWith("Les pôles territoriaux de coopération économique sont constitués"))
                .body("law.url", startsWith("https://www.legifrance.gouv.fr/"));
    }

    @Test
    void what_members_and_the_charter_show_is_met_and_what_no_member_is_misses_once_all_are_named() {
        List.of("ess", "ville", "brouillon").forEach(name -> database.save(organisationNamed(name)));
        pole(Map.of(
                "members",
                List.of(member("ess", "SSE_ENTERPRISE"), member("ville", "LOCAL_AUTHORITY")),
                "memberCount",
                2,
                "territories",
                List.of(Map.of("scale", "DEPARTEMENT", "code", "38")),
                "charter",
                Map.of("version", "1")));
        when().get(POLE + "/article-9")
                .then()
                .body("conditions.state", contains("MET", "MET", "MISSING", "MET", "MET", "UNKNOWN", "UNKNOWN"))
                .body("conditions[1].seenIn.slug", contains("ess"), "conditions[3].seenIn.slug", contains("ville"))
                .body("counts.met", is(4), "counts.missing", is(1), "counts.unknown", is(2))
                .body("memberTypes.find { it.type == 'LOCAL_AUTHORITY' }.count", is(1));
        patch(POLE, Map.of("memberCount", 9)).then().statusCode(200);
        when().get(POLE + "/article-9").then().body("conditions[2].state", is("UNKNOWN"));
        // A condition that is not met keeps nobody from anything.
        patch(POLE, "{\"members\":[]}").then().statusCode(200);
    }

    @Test
    void a_member_whom_the_public_does_not_see_is_not_counted() {
        database.save(organisationNamed("ess"));
        pole(Map.of("members", List.of(member("ess", "SSE_ENTERPRISE"))));
        archive("/api/v1/organisations/ess");
        when().get(POLE + "/article-9").then().body("conditions[1].state", is("UNKNOWN"), "membersListed", is(0));
        admin().get(POLE + "/article-9").then().body("conditions[1].state", is("MET"));
    }

    @Test
    void its_projects_are_named_for_people_to_judge() {
        pole(Map.of());
        create("/api/v1/projects", Map.of("slug", "one", "name", "One", "description", "d", "pole", "p"));
        when().get(POLE + "/article-9").then().body("conditions[5].seenIn", hasSize(0));
        publish("/api/v1/projects/one");
        when().get(POLE + "/article-9")
                .then()
                .body("conditions[5].seenIn.slug", contains("one"), "conditions[5].state", is("UNKNOWN"));
    }

    @Test
    void each_condition_is_in_the_words_of_the_law_in_its_order() {
        int at = 0;
        for (LawCondition condition : LawCondition.values()) {
            int found = LawCondition.TEXT.indexOf(condition.excerpt, at);
            assertTrue(found >= at, condition.name());
            at = found + condition.excerpt.length();
        }
    }

    private static Map<String, String> member(String organisation, String type) {
        return Map.of("organisation", organisation, "type", type);
    }

    private static void pole(Map<String, Object> more) {
        create("/api/v1/poles", Map.of("slug", "p", "name", "P"));
        patch(POLE, more).then().statusCode(200);
        publish(POLE);
    }
}

package fr.essaim.imports;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The 3rd national day of the PTCE is there whole, as its report tells it. */
@QuarkusTest
class TheDayTest extends ApiTest {
    private static final String DAY = "/api/v1/events/journee-nationale-ptce-2016";

    @Inject
    DatasetLoader loader;

    @BeforeEach
    void theDay() {
        loader.load("reference");
        loader.load("journee-2016");
    }

    @Test
    void the_event_says_what_the_report_says() {
        when().get(DAY)
                .then()
                .statusCode(200)
                .body("startsAt", is("2016-09-23T09:30:00+02:00"), "endsAt", is("2016-09-23T16:30:00+02:00"))
                .body("editionNumber", is(3), "venue.name", is("CCI de Grenoble"), "venue.communeCode", is("38185"))
                .body("attendance.count", is(100), "attendance.precision", is("AT_LEAST"))
                .body("objectives", hasSize(6), "levers", hasSize(4), "audiences", hasSize(8), "phases", hasSize(4))
                .body("objectives.cooperationForms.flatten()", hasItems("PTCE", "GES", "CLUSTER"))
                .body("tools", hasSize(4), "gaps", hasSize(greaterThan(5)))
                .body("parties.findAll { it.role == 'CONVENOR' }.organisation.slug", hasSize(5));
    }

    @Test
    void the_programme_is_the_whole_day_in_order() {
        when().get(DAY + "/programme")
                .then()
                .statusCode(200)
                .body("slots.startsAt", contains(at("09:30"), at("10:00"), at("12:00"), at("13:45"), at("15:45")))
                .body("slots.kind", contains("OPENING", "ATELIERS", "PLENARY", "FORUM", "COMMITMENTS"))
                .body("slots.speakers.flatten().name", contains("Pierre Langlade", "Odile Kirchner"))
                .body("slots[1].rounds", is(2), "slots[1].roundMinutes", is(60), "slots[1].announcedCount", is(6))
                .body("slots[3].rounds", is(2), "slots[3].roundMinutes", is(45), "slots[3].minutes", is(105))
                .body("gaps.minutes", contains(75, 15), "occurrences", hasSize(0), "warnings", hasSize(0))
                .body("ateliers", hasSize(5), "forumSessions", hasSize(3));
    }

    @Test
    void five_themes_ask_nineteen_questions_and_two_were_captured() {
        List<String> ateliers = list("ateliers", 5)
                .body("items.captureState", contains("CAPTURED", "CAPTURED", "DESCRIBED", "DESCRIBED", "DESCRIBED"))
                .body("items.order", contains(1, 2, 3, 4, 5))
                .extract()
                .path("items.id");
        count("contributions?kind=QUESTION&origin=THEME", 19);
        count("contributions?kind=QUESTION&origin=CAPTURE", 4);
        when().get("/api/v1/ateliers/" + ateliers.get(0))
                .then()
                .body("questions.origin.countBy { it }.THEME", is(4))
                .body("questions.origin.countBy { it }.CAPTURE", is(4))
                .body("stakes", hasSize(4), "proposals", hasSize(11))
                .body(
                        "proposals.examples.flatten().pole.slug",
                        hasItems("triveo", "archer", "cluster-jura", "innovales"));
        when().get("/api/v1/ateliers/" + ateliers.get(1))
                .then()
                .body("questions", hasSize(2), "stakes", hasSize(2), "proposals", hasSize(5))
                .body("proposals.testimonies.flatten()", hasSize(2))
                .body("proposals.examples.flatten().url", hasItem("http://www.resto-passerelle.org/"));
    }

    @Test
    void the_synthesis_has_thirty_two_lines_under_six_rubrics() {
        when().get(DAY + "/synthesis")
                .then()
                .statusCode(200)
                .body("count", is(32), "rubrics.count", contains(4, 6, 6, 6, 4, 6))
                .body(
                        "rubrics.rubric",
                        contains(
                                "SOCIAL_STAKES",
                                "COOPERATION_STAKES",
                                "WHY_TOGETHER",
                                "COMMITMENTS",
                                "PRACTICES_TO_SPREAD",
                                "SOLUTIONS_TO_DEVELOP"));
    }

    @Test
    void the_forum_has_three_kinds() {
        list("forum-sessions", 3)
                .body("items.kind", contains("REPLICABLE_PROJECT", "TRANSFERABLE_PRACTICE", "CO_CREATION"))
                .body("items.durationMinutes", everyItem(is(45)));
    }

    @Test
    void five_sheets_hold_their_figures() {
        list("projects", 5)
                .body(
                        "items.website",
                        containsInAnyOrder(
                                "http://www.bou-sol.eu/",
                                "http://www.valhorizon.fr/",
                                "http://les-ateliers.co/",
                                "http://les-ateliers.co/",
                                "http://www.ulisse38.com/"));
        when().get("/api/v1/projects/soleni")
                .then()
                .body("since", is(2011), "holder.slug", is("ulisse"), "partners", hasSize(13))
                .body("indicators.value.findAll { it != null }", contains(660, 13, 8, 5))
                .body("indicators.target.findAll { it != null }", contains(6));
        when().get("/api/v1/projects/bou-sol")
                .then()
                .body("since", is(2013), "implantations.status.countBy { it }.OPERATING", is(4))
                .body("implantations.status.countBy { it }.OPENING", is(1))
                .body("implantations.status.countBy { it }.STUDY", is(2));
        when().get("/api/v1/projects/festival-economie-3eme-type")
                .then()
                .body("edition", is(8), "objectives", hasSize(5), "offers", hasSize(4));
        when().get("/api/v1/projects/cae-au-sein-des-ptce")
                .then()
                .body("offers", hasSize(0), "missing", hasItem("offers"));
    }

    @Test
    void six_commitments_have_no_bearer_and_one_has_a_horizon() {
        list("commitments", 6)
                .body("items.bearerless", everyItem(is(true)), "items.completion", everyItem(is("NO_EVIDENCE")))
                .body("items.freshness", everyItem(is("RED")))
                .body("items.horizon.findAll { it != null }", contains("2017"));
        count("commitments?bearerless=false", 0);
    }

    @Test
    void forty_four_organisations_are_found_under_any_spelling() {
        count("organisations", 44);
        count("poles", 12);
        for (String spelling : List.of("Bou'Sol", "bou’sol", "BOU'SOL")) {
            given().queryParam("q", spelling)
                    .get("/api/v1/organisations")
                    .then()
                    .body("items.slug", hasItem("bou-sol"));
        }
        given().queryParam("q", "labo de l'ess")
                .get("/api/v1/organisations")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void a_commitment_is_linked_to_what_led_to_it() {
        String foundation =
                when().get("/api/v1/commitments?q=fondation").then().extract().path("items[0].id");
        given().queryParam("to", foundation)
                .get("/api/v1/links")
                .then()
                .statusCode(200)
                .body("items.kind", hasItems("LEADS_TO", "RESULTS_IN"), "items.from.name", everyItem(notNullValue()));
        given().queryParam("of", "bou-sol").get("/api/v1/links").then().body("items.size()", greaterThan(2));
    }

    @Test
    void loading_again_changes_nothing() {
        String before = when().get("/api/v1/projects/soleni").asString();
        loader.load("journee-2016");
        assertEquals(before, when().get("/api/v1/projects/soleni").asString());
        count("links", (int) when().get("/api/v1/links?include=total").path("total"));
        count("organisations", 44);
    }

    @Test
    void every_code_of_the_service_has_its_labels() {
        var enums = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("fr.essaim").stream()
                        .filter(JavaClass::isEnum)
                        .filter(c -> !c.getPackageName().startsWith("fr.essaim.shared.problem"))
                        .filter(c ->
                                !Set.of("Include", "Mode", "Move", "Direction").contains(c.getSimpleName()))
                        .toList();
        assertTrue(enums.size() >= 30);
        for (JavaClass each : enums) {
            String name = each.getName().endsWith("$Precision")
                    ? each.getName().replaceAll(".*\\.(?:Event\\$)?(\\w+)\\$Precision", "$1Precision")
                    : each.getSimpleName();
            String slug = name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase();
            Object[] codes = Arrays.stream(each.reflect().getEnumConstants())
                    .map(Object::toString)
                    .toArray();
            when().get("/api/v1/vocabularies/" + slug)
                    .then()
                    .statusCode(200)
                    .body("closed", is(true), "terms.code", contains(codes))
                    .body("terms.label.fr", everyItem(notNullValue()), "terms.label.en", everyItem(notNullValue()));
        }
    }

    private static ValidatableResponse list(String collection, int count) {
        return when().get("/api/v1/" + collection + "?sort=" + (collection.equals("projects") ? "name" : "order"))
                .then()
                .statusCode(200)
                .body("items", hasSize(count));
    }

    private static void count(String query, int count) {
        when().get("/api/v1/" + query + (query.contains("?") ? "&" : "?") + "include=total")
                .then()
                .statusCode(200)
                .body("total", is(count));
    }

    private static String at(String time) {
        return "2016-09-23T" + time + ":00+02:00";
    }
}

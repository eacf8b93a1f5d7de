package fr.essaim.report;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The report of an event is written from what is held of it, in the shape that the field knows. */
@QuarkusTest
class ReportTest extends ApiTest {
    private static final String DAY = "/api/v1/events/journee-nationale-ptce-2016";

    @Inject
    DatasetLoader loader;

    @Test
    void the_report_of_the_day_has_every_fact_of_its_sections() {
        theDay();
        String report = when().get(DAY + "/report.md")
                .then()
                .statusCode(200)
                .contentType("text/markdown;charset=UTF-8")
                .header("Content-Language", "fr")
                .body(startsWith("# 3ème Journée Nationale des Pôles"))
                .extract()
                .asString();
        assertEquals(
                Map.ofEntries(
                        Map.entry("objectives", 6),
                        Map.entry("participant_categories", 8),
                        Map.entry("levers", 4),
                        Map.entry("temps", 4),
                        Map.entry("programme_slots", 5),
                        Map.entry("people", 2),
                        Map.entry("atelier_themes", 5),
                        Map.entry("theme_questions", 19),
                        Map.entry("atelier_captures", 2),
                        Map.entry("capture_questions", 4),
                        Map.entry("capture_enjeux", List.of(4, 2)),
                        Map.entry("capture_propositions", List.of(11, 5)),
                        Map.entry("forum_session_kinds", 3),
                        Map.entry("project_sheets", 5),
                        Map.entry("sheet_websites", 5),
                        Map.entry("distinct_sheet_websites", 4),
                        Map.entry("synthesis_categories", 6),
                        Map.entry("synthesis_items", 32),
                        Map.entry("synthesis_items_per_category", List.of(4, 6, 6, 6, 4, 6)),
                        Map.entry("commitments", 6),
                        Map.entry("urls", 6)),
                Facts.in(report));
    }

    @Test
    void every_organisation_of_the_day_is_named_in_its_report() {
        theDay();
        String report = Facts.plain(when().get(DAY + "/report.md").asString());
        List<Map<String, Object>> organisations =
                when().get("/api/v1/organisations?limit=200").path("items");
        assertEquals(44, organisations.size());
        List<Object> missing = organisations.stream()
                .filter(o -> names(o).noneMatch(name -> report.contains(Facts.plain(name))))
                .map(o -> o.get("name"))
                .toList();
        assertEquals(List.of(), missing);
    }

    @SuppressWarnings("unchecked")
    private static Stream<String> names(Map<String, Object> organisation) {
        String slug = (String) organisation.get("slug");
        List<String> aliases = when().get("/api/v1/organisations/" + slug).path("aliases");
        return Stream.concat(Stream.of((String) organisation.get("name")), aliases.stream());
    }

    @Test
    void what_the_source_leaves_out_is_said() {
        theDay();
        String report = when().get(DAY + "/report.md").asString();
        assertTrue(report.contains("## Avec le soutien de\n\n*non renseigné*"), report);
        assertTrue(report.contains("12H30 – 13H45\u00a0: *non renseigné*"));
        String fourth = report.substring(report.indexOf("### Fiche action PTCE\u00a0: Des Coopératives"));
        assertTrue(fourth.contains("**Une action concrète à proposer\u00a0:** *non renseigné*"));
        String commitments = report.substring(report.indexOf("## Engagements et suites"));
        assertEquals(6, commitments.split("Porteur\u00a0: \\*non renseigné\\*", -1).length - 1);
        assertEquals(6, commitments.split("Avancement\u00a0: Sans information", -1).length - 1);
        assertTrue(commitments.contains("Échéance\u00a0: 2017"));
    }

    @Test
    void labels_are_in_the_language_asked_for_and_the_content_is_as_it_is() {
        theDay();
        given().header("Accept-Language", "en-GB")
                .get(DAY + "/report.md")
                .then()
                .header("Content-Language", "en")
                .body(containsString("## With the support of\n\n*not given*"))
                .body(containsString("### Good practices to spread"))
                .body(containsString("Bâtir un pôle alimentaire"));
        given().header("Accept-Language", "en")
                .get(DAY + "/report.html")
                .then()
                .body(containsString("<html lang=\"en\">"));
    }

    @Test
    void the_public_reads_no_draft() {
        String event = create(
                "/api/v1/events",
                Map.of(
                        "slug", "rencontre",
                        "title", "Rencontre",
                        "startsAt", "2016-09-23T09:30:00+02:00",
                        "endsAt", "2016-09-23T16:30:00+02:00",
                        "timeZone", "Europe/Paris",
                        "status", "COMPLETED"));
        String atelier = create(
                "/api/v1/ateliers",
                Map.of("event", event, "title", "Atelier caché", "order", 1, "captureState", "ANNOUNCED"));
        String report = "/api/v1/events/rencontre/report.md";
        when().get(report).then().statusCode(404);
        admin().get(report).then().statusCode(200).body(containsString("Atelier caché"));
        publish("/api/v1/events/rencontre");
        when().get(report).then().statusCode(200).body(not(containsString("Atelier caché")));
        admin().get(report).then().body(containsString("Atelier caché"));
        publish("/api/v1/ateliers/" + atelier);
        when().get(report).then().body(containsString("### Atelier caché"));
        when().get("/api/v1/events/nothing/report.md").then().statusCode(404);
        when().get(report + "?x=1").then().statusCode(400);
    }

    @Test
    void it_has_a_tag_as_other_answers_do() {
        theDay();
        for (String form : List.of("/report.md", "/report.html")) {
            String tag = when().get(DAY + form).then().extract().header("ETag");
            given().header("If-None-Match", tag)
                    .get(DAY + form)
                    .then()
                    .statusCode(304)
                    .header("ETag", is(tag));
            given().header("If-None-Match", "\"x\"").get(DAY + form).then().statusCode(200);
            given().head(DAY + form).then().statusCode(200);
        }
    }

    @Test
    void it_costs_a_fixed_number_of_statements() {
        theDay();
        long before =
                database.statements(() -> when().get(DAY + "/report.md").then().statusCode(200));
        for (int i = 0; i < 5; i++) {
            publish("/api/v1/organisations/"
                    + create("/api/v1/organisations", Map.of("slug", "o" + i, "name", "O" + i)));
            String project = create(
                    "/api/v1/projects",
                    Map.of(
                            "slug", "p" + i,
                            "name", "P" + i,
                            "description", "d",
                            "holder", "o" + i,
                            "partners", List.of(Map.of("organisation", "o" + i, "sought", false))));
            create("/api/v1/offers", Map.of("project", "p" + i, "order", 1, "kind", "OTHER", "text", "t"));
            publish("/api/v1/projects/" + project);
            publish("/api/v1/links/"
                    + create(
                            "/api/v1/links",
                            Map.of(
                                    "kind",
                                    "PRESENTS",
                                    "basis",
                                    "STATED",
                                    "from",
                                    Map.of("type", "event", "ref", "journee-nationale-ptce-2016"),
                                    "to",
                                    Map.of("type", "project", "ref", project))));
            publish("/api/v1/commitments/"
                    + create(
                            "/api/v1/commitments",
                            Map.of(
                                    "statement",
                                    "s" + i,
                                    "event",
                                    "journee-nationale-ptce-2016",
                                    "order",
                                    10 + i,
                                    "bearers",
                                    List.of(Map.of("organisation", "o" + i, "role", "LEAD")))));
        }
        when().get(DAY + "/report.md")
                .then()
                .body(containsString("Fiche action PTCE\u00a0: P4"), containsString("Porteur\u00a0: O4"));
        assertEquals(
                before,
                database.statements(() -> when().get(DAY + "/report.md").then().statusCode(200)));
    }

    private void theDay() {
        loader.load("reference");
        loader.load("journee-2016");
    }
}

package fr.essaim.imports;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two real listings stand beside the day of 2016: what they say word for word, and nothing that they do not say. */
@QuarkusTest
class ListingsTest extends ApiTest {
    private static final List<String> SETS = List.of("reference", "journee-2016", "annuaire-ptce", "agenda-ess");

    @Inject
    DatasetLoader loader;

    @BeforeEach
    void theDayAndTheListings() {
        SETS.forEach(loader::load);
    }

    @Test
    void every_record_is_there_beside_those_of_the_day() {
        assertEquals(List.of(12 + 56 - 2, 1 + 16, 44 + 20 + 17), totals());
        when().get("/api/v1/sources").then().body("items.slug", containsInAnyOrder(SETS.toArray()));
        when().get("/api/v1/poles/les-ateliers").then().body("source.slug", is("journee-2016"));
    }

    @Test
    void two_with_the_same_name_and_the_same_page_are_one_and_both_sources_are_heard() {
        Map.of("les-ateliers", "distinctions", "bou-sol", "leadOrganisation")
                .forEach((pole, field) -> when().get("/api/v1/poles/" + pole + "/provenance")
                        .then()
                        .body("records.source", containsInAnyOrder("journee-2016", "annuaire-ptce"))
                        .body("fields.find { it.field == 'name' }.source", is("journee-2016"))
                        .body("fields.find { it.field == '" + field + "' }.source", is("annuaire-ptce")));
    }

    @Test
    void loaded_again_nothing_changes() {
        List<String> before = everything();
        SETS.forEach(loader::load);
        assertEquals(before, everything());
    }

    @Test
    void names_are_kept_word_for_word() {
        pole("peccs-pole-d-economie-circulaire-en-coeur-de-savoie", 40)
                .body("name", is("PECCS – Pôle d'économie circulaire en Cœur de Savoie"));
        event("webinaire-de-presentation-du-rapport-relancer-les-ptce", 20)
                .body("title", is("Webinaire de présentation du rapport « Relancer les PTCE »"))
                .body("parties.organisation.name", contains("Labo de l'ESS", "RTES"));
        given().queryParam("q", "coeur de savoie")
                .get("/api/v1/poles")
                .then()
                .body("items.name", contains(startsWith("PECCS")));
    }

    @Test
    void a_town_is_the_one_of_its_code_and_not_another_of_its_name() {
        pole("labsport", 52).body("seat.communeCode", is("44184"));
        given().queryParam("region", "52")
                .get("/api/v1/poles")
                .then()
                .body(
                        "items.name",
                        containsInAnyOrder(
                                "LABSPORT",
                                "PTCE Loire Angers",
                                "PTCE de l'agglomération de La Roche-sur-Yon",
                                "PTCE du Pays d'Ancenis",
                                "PTCE du Pays du Mans"));
        given().queryParam("departement", "81")
                .get("/api/v1/poles")
                .then()
                .body("items.name", contains("Les Ateliers"));
    }

    @Test
    void what_has_no_town_has_no_seat() {
        pole("ardaines", 4)
                .body("seat", nullValue(), "territories.collect { it.scale + it.code }", contains("DEPARTEMENT08"));
        pole("echobat", 42)
                .body("seat", nullValue(), "territories.collect { it.scale + it.code }", contains("DEPARTEMENT974"));
        pole("ecosysteme-cooperatif-tera", 49)
                .body("seat", nullValue(), "territories.collect { it.scale + it.code }", contains("REGION75"));
    }

    @Test
    void what_was_inferred_is_not_stated() {
        pole("ptce-la-verriere", 14)
                .body("seat", nullValue(), "territories.collect { it.scale + it.code }", contains("REGION11"));
        pole("pole-de-cooperation-de-la-cartoucherie", 71).body("seat", nullValue(), "leadOrganisation", nullValue());
        pole("tetris", 29).body("sectors", empty(), "stage", is("UNKNOWN"), "foundedYear", nullValue());
        event("visite-apprenante-ptce-paris-vallee-de-la-marne", 28)
                .body("venue.name", is("Campus Descartes, université Gustave Eiffel"))
                .body("venue.communeCode", nullValue());
    }

    @Test
    void a_region_of_before_2016_is_the_one_of_today() {
        List.of("L'Atelier 26", "Pôle Culture et Coopération", "Innovales")
                .forEach(name -> given().queryParam("q", name)
                        .queryParam("region", "84")
                        .get("/api/v1/poles")
                        .then()
                        .body("items.name", contains(equalTo(name))));
        pole("savoie-leman-solidaire", 95).body("territories.collect { it.scale + it.code }", contains("REGION84"));
    }

    @Test
    void a_call_is_a_distinction() {
        pole("ptce-grand-bergeracois", 62)
                .body("distinctions.scheme", contains("AMI_PHASE_2"), "distinctions.year", contains(2021))
                .body("distinctions[0].url", nullValue(), "leadOrganisation.name", is("Coop'actions"));
        pole("ardaines", 4).body("distinctions.scheme", contains("AAP_2013"), "distinctions.year", contains(2014));
        pole("l-atelier-26", 91).body("distinctions", hasSize(0));
    }

    @Test
    void a_day_without_hours_is_a_whole_day_and_a_year_is_none() {
        event("2e-journee-nationale-des-ptce", 7)
                .body("startsAt", is("2014-09-19T00:00:00+02:00"), "endsAt", is("2014-09-19T23:59:59+02:00"))
                .body("gaps", hasSize(1), "parties", hasSize(5), "venue.communeCode", is("75056"))
                .body("attendance.count", is(500), "attendance.precision", is("ABOUT"));
        event("seminaire-les-ptce-catalyseurs-de-cooperations", 17)
                .body("startsAt", is("2018-01-10T09:00:00+01:00"), "endsAt", is("2018-01-10T11:30:00+01:00"))
                .body("gaps", empty());
        when().get("/api/v1/events?q=ecossolies").then().body("items", empty());
    }

    @Test
    void no_person_and_no_remark_of_the_listings_came_along() {
        for (String text : List.of("Sylvia Pinel", "Carole Delga", "Vallée de l'Aude", "Arnold Géraux")) {
            Stream.of("poles", "events", "organisations").forEach(collection -> given().queryParam("q", text)
                    .get("/api/v1/" + collection)
                    .then()
                    .body("items", empty()));
        }
    }

    private static ValidatableResponse pole(String name, int number) {
        return when().get("/api/v1/poles/" + name + "-annuaire-ptce-" + number)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse event(String title, int number) {
        return when().get("/api/v1/events/" + title + "-agenda-ess-" + number)
                .then()
                .statusCode(200);
    }

    private static List<Integer> totals() {
        return Stream.of("poles", "events", "organisations")
                .map(collection -> when().get("/api/v1/" + collection + "?include=total&limit=1")
                        .<Integer>path("total"))
                .toList();
    }

    private static List<String> everything() {
        return Stream.of("poles", "events", "organisations")
                .map(collection ->
                        when().get("/api/v1/" + collection + "?limit=200").asString())
                .toList();
    }
}

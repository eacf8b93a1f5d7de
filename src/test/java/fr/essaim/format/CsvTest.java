package fr.essaim.format;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken away as CSV can be sent back, and a spreadsheet computes nothing of it. */
@QuarkusTest
class CsvTest extends ApiTest {
    private static final String API = "/api/v1/";

    @Inject
    DatasetLoader loader;

    @ParameterizedTest
    @ValueSource(strings = {"rfc4180", "excel-fr"})
    void what_a_source_takes_away_and_sends_back_moves_nothing(String profile) throws IOException {
        for (String set : List.of("reference", "annuaire-ptce", "agenda-ess")) {
            loader.load(set);
        }
        String head = head();
        for (String[] taken :
                new String[][] {{"annuaire-ptce", "organisations"}, {"annuaire-ptce", "poles"}, {"agenda-ess", "events"}
                }) {
            Response csv = given().queryParam("profile", profile)
                    .queryParam("source", taken[0])
                    .get(API + taken[1] + ".csv");
            csv.then().statusCode(200).contentType("text/csv;charset=UTF-8");
            String key = key("sources:" + taken[0] + ":write");
            int lines = sendBack(key, taken[0], csv).getInt("lines");
            assertTrue(lines > 10);
            // What stands by default is said now: the record is another, the resource is not. Once more, nothing is.
            assertEquals(lines, sendBack(key, taken[0], csv).getInt("unchanged"));
        }
        assertEquals(head, head());
    }

    @Test
    void only_the_profile_for_spreadsheets_keeps_cells_from_being_formulas() throws IOException {
        String about = "-1+1; dit « \"oui\" »,\nà la ligne";
        create(
                API + "poles",
                Map.of(
                        "slug",
                        "un",
                        "name",
                        "=1+1",
                        "description",
                        about,
                        "aliases",
                        List.of("@x", "a|b"),
                        "seat",
                        Map.of("communeCode", "29019", "lat", 48.3904, "lon", -4.4861)));
        publish(API + "poles/un");
        Map<String, String> machine = rows(when().get(API + "poles.csv"), ',').get(0);
        assertEquals("=1+1", machine.get("name"));
        assertEquals(about, machine.get("description"));
        assertEquals("-4.4861", machine.get("seat.lon"));
        assertEquals("[\"@x\",\"a|b\"]", machine.get("aliases"));
        Response excel = when().get(API + "poles.csv?profile=excel-fr");
        assertTrue(excel.asString().startsWith("\uFEFF"));
        Map<String, String> sheet = rows(excel, ';').get(0);
        assertEquals("'=1+1", sheet.get("name"));
        assertEquals("'" + about, sheet.get("description"));
        assertEquals("-4,4861", sheet.get("seat.lon"));
        given().accept("text/csv").get(API + "poles").then().statusCode(200).contentType("text/csv;charset=UTF-8");
    }

    @Test
    void the_dictionary_names_the_columns_of_the_file() throws IOException {
        create(API + "organisations", Map.of("slug", "un", "name", "Un"));
        publish(API + "organisations/un");
        Response csv = when().get(API + "organisations.csv");
        String dictionary = csv.header("Link").replaceAll("<(.*)>; rel=\"describedby\"", "$1");
        List<String> names =
                when().get(dictionary).then().statusCode(200).extract().path("fields.name");
        assertEquals(names, List.copyOf(rows(csv, ',').get(0).keySet()));
        when().get(API + "dictionaries/poles")
                .then()
                .body("fields.find { it.name == 'seat.lat' }.type", is("number"))
                .body("fields.find { it.name == 'sectors' }.description", containsString("bars"))
                .body("missingValues", contains(""));
        when().get(API + "dictionaries/people").then().statusCode(404);
    }

    @Test
    void what_the_public_does_not_see_is_not_taken_away() throws IOException {
        create(API + "organisations", Map.of("slug", "cachee", "name", "Cachée"));
        create(API + "projects", Map.of("slug", "un", "name", "Un", "description", "d", "holder", "cachee"));
        publish(API + "projects/un");
        assertEquals("", rows(when().get(API + "projects.csv"), ',').get(0).get("holder"));
        assertEquals(
                36,
                rows(admin().get(API + "projects.csv"), ',')
                        .get(0)
                        .get("holder")
                        .length());
        create(API + "poles", Map.of("slug", "brouillon", "name", "Brouillon"));
        assertEquals(List.of(), rows(when().get(API + "poles.csv"), ','));
        when().get(API + "poles.csv?publication=DRAFT").then().statusCode(401);
        assertEquals(
                1, rows(admin().get(API + "poles.csv?publication=DRAFT"), ',').size());
        when().get(API + "poles.csv?profile=excel-en")
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-one-of"));
        when().get(API + "poles?profile=excel-fr").then().statusCode(400);
        when().get(API + "poles.csv?fields=name").then().statusCode(400);
    }

    /** The summary of the import. */
    private static JsonPath sendBack(String key, String source, Response csv) {
        String[] answer = with(key)
                .contentType("text/csv;charset=UTF-8")
                .body(csv.asByteArray())
                .post(API + "sources/" + source + "/import")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .split("\n");
        JsonPath summary = JsonPath.from(answer[answer.length - 1]).setRootPath("summary");
        assertEquals(0, summary.getInt("errors"), String.join("\n", answer));
        assertEquals(0, summary.getInt("created"));
        return summary;
    }

    private static List<Map<String, String>> rows(Response csv, char separator) throws IOException {
        csv.then().statusCode(200);
        String text = csv.asString().replace("\uFEFF", "");
        var schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator);
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper().readerForMapOf(String.class).with(schema).readValues(text)) {
            return rows.readAll();
        }
    }
}

package fr.essaim.balance;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What became of the commitments of a day is told from what was known at the time, and stays as it was. */
@QuarkusTest
class BalanceTest extends ApiTest {
    private static final String API = "/api/v1/";
    private static final String COMMITMENTS = API + "commitments";

    @Inject
    DatasetLoader loader;

    @Test
    void of_the_day_of_2016_nothing_is_known_a_year_after() {
        loader.load("reference");
        loader.load("journee-2016");
        balance("journee-nationale-ptce-2016", "2017-09-23")
                .body("commitments", is(6), "adopted", is(0), "silent", is(6), "moved", is(0), "complete", is(0))
                .body("abandoned", is(0), "withReport", is(0), "percentWithReport", is(0), "reconstructed", is(6))
                .body("standings.commitment", hasSize(6), "daysAfter", is(365), "previous", nullValue());
        balance("journee-nationale-ptce-2016", "2016-09-22")
                .body("commitments", is(0), "percentWithReport", nullValue());
        balance("journee-nationale-ptce-2016", "today").body("commitments", is(6), "reconstructed", is(0));
    }

    @Test
    void what_was_known_stays_whatever_is_said_changed_or_deleted_since() {
        event("e", 2020);
        String first = commitment("e", Map.of("statement", "Ouvrir un fournil"));
        String second = commitment("e", Map.of("statement", "Créer un fonds", "order", 2, "dueOn", "2021-01-01"));
        String third = commitment("e", Map.of("statement", "Former", "order", 3));
        String draft = COMMITMENTS + "/" + create(COMMITMENTS, data("e", Map.of("statement", "Brouillon", "order", 4)));
        Instant begun = Instant.now();
        post(
                        first + "/reports",
                        Map.of("on", "2020-11-01", "text", "Un local", "completion", "LIMITED", "declaredBy", "A"))
                .then()
                .statusCode(201);
        post(admin().header("If-Match", "*"), first + "/reports/1/verification", Map.of("verifiedBy", "B"))
                .then()
                .statusCode(200);
        patch(second, Map.of("completion", "ABANDONED", "reason", "Plus de banque"))
                .then()
                .statusCode(200);
        String pole = create(API + "poles", Map.of("slug", "sud", "name", "Pôle Sud"));
        publish(API + "poles/sud");
        patch(third, Map.of("bearers", List.of(Map.of("pole", pole, "role", "LEAD"))))
                .then()
                .statusCode(200);
        Instant moved = Instant.now();
        String before = balance("e", moved.toString()).extract().asString();
        patch(second, "{\"completion\":\"COMPLETE\",\"reason\":null}").then().statusCode(200);
        patch(third, Map.of("bearers", List.of())).then().statusCode(200);
        publish(draft);

        balance("e", begun.toString())
                .body(
                        "commitments",
                        is(3),
                        "silent",
                        is(3),
                        "adopted",
                        is(0),
                        "overdue",
                        is(1),
                        "reconstructed",
                        is(0));
        balance("e", moved.toString())
                .body("commitments", is(3), "silent", is(1), "moved", is(1), "abandoned", is(1), "adopted", is(1))
                .body("withReport", is(1), "withVerifiedReport", is(1), "percentWithReport", is(33), "overdue", is(0))
                .body("standings.outcome", contains("MOVED", "ABANDONED", "SILENT"))
                .body("standings[1].reason", is("Plus de banque"), "standings[0].lastReportOn", is("2020-11-01"));
        assertEquals(before, balance("e", moved.toString()).extract().asString());
        balance("e", "today").body("commitments", is(4), "complete", is(1), "abandoned", is(0), "adopted", is(0));

        archive(first);
        admin().header("If-Match", "*").delete(second).then().statusCode(204);
        balance("e", moved.toString())
                .body("commitments", is(3), "moved", is(1), "abandoned", is(1))
                .body("standings.find { it.outcome == 'ABANDONED' }.reason", nullValue())
                .body("standings.findAll { it.commitment != null }.commitment.name", contains("Former"));
        balance("e", "today").body("commitments", is(2), "moved", is(0));
    }

    @Test
    void what_was_recorded_later_counts_by_its_dates() {
        event("e", 2016);
        create(API + "organisations", Map.of("slug", "o", "name", "o"));
        publish(API + "organisations/o");
        commitment(
                "e",
                Map.of(
                        "completion",
                        "COMPLETE",
                        "bearers",
                        List.of(Map.of("organisation", "o", "role", "LEAD")),
                        "reports",
                        List.of(
                                Map.of("on", "2017-03-01", "text", "Un local", "completion", "LIMITED"),
                                Map.of("on", "2018-03-01", "text", "Ouvert", "completion", "COMPLETE"))));
        commitment("e", Map.of("order", 2, "milestones", List.of(Map.of("title", "Étude", "doneOn", "2017-05-01"))));
        commitment("e", Map.of("order", 3, "madeOn", "2019-01-01"));
        balance("e", "2017-04-01").body("commitments", is(2), "moved", is(1), "silent", is(1), "adopted", is(1));
        balance("e", "2017-06-01").body("moved", is(2), "withReport", is(1), "reconstructed", is(2));
        balance("e", "2018-06-01").body("complete", is(1), "moved", is(1));
        balance("e", "2019-06-01").body("commitments", is(3), "silent", is(1));
    }

    @Test
    void an_edition_is_compared_with_the_one_before_at_the_same_age() {
        event("first", 2016);
        event("other", 2018);
        event("second", 2020);
        patch(API + "events/other", "{\"series\":null}").then().statusCode(200);
        commitment("first", Map.of("reports", List.of(Map.of("on", "2017-03-01", "text", "Un local"))));
        commitment("first", Map.of("order", 2, "reports", List.of(Map.of("on", "2018-03-01", "text", "Un prêt"))));
        commitment("second", Map.of());
        balance("second", "2021-09-23")
                .body("commitments", is(1), "silent", is(1), "standings", hasSize(1))
                .body("previous.event.slug", is("first"), "previous.commitments", is(2), "previous.moved", is(1))
                .body("previous.percentWithReport", is(50), "previous.standings", nullValue())
                .body("previous.daysAfter", is(365), "daysAfter", is(365));
    }

    @Test
    void a_time_to_come_is_refused() {
        event("e", 2016);
        when().get(API + "events/e/balance?asOf=9000-01-01")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("asOf"), "errors[0].code", is("in-the-future"));
        when().get(API + "events/e/balance?asOf=2999-01-01T00:00:00Z").then().statusCode(400);
        when().get(API + "events/e/balance?asOf=hier").then().statusCode(400);
        when().get(API + "events/e/balance?asOf=-100000000-01-01T00:00:00Z")
                .then()
                .statusCode(400);
        when().get(API + "events/nulle-part/balance").then().statusCode(404);
        when().get(API + "events/e/balance").then().statusCode(200).body("commitments", is(0));
    }

    @Test
    void it_costs_the_same_however_many_there_are() {
        event("e", 2016);
        commitment("e", Map.of());
        long one = database.statements(() -> balance("e", "today"));
        for (int i = 2; i < 8; i++) {
            commitment("e", Map.of("order", i));
        }
        assertEquals(one, database.statements(() -> balance("e", "today").body("commitments", is(7))));
    }

    private static void event(String slug, int year) {
        String day = year + "-09-23T";
        create(
                API + "events",
                Map.of(
                        "slug",
                        slug,
                        "title",
                        "Journée " + year,
                        "status",
                        "COMPLETED",
                        "startsAt",
                        day + "09:00:00+02:00",
                        "endsAt",
                        day + "18:00:00+02:00",
                        "timeZone",
                        "Europe/Paris",
                        "attendanceMode",
                        "IN_PERSON",
                        "series",
                        Map.of("slug", "journees", "name", "Journées")));
        publish(API + "events/" + slug);
    }

    private static Map<String, Object> data(String event, Map<String, ?> more) {
        var data = new HashMap<String, Object>(Map.of("statement", "Ouvrir", "order", 1, "event", event));
        data.putAll(more);
        return data;
    }

    private static String commitment(String event, Map<String, ?> more) {
        String address = COMMITMENTS + "/" + create(COMMITMENTS, data(event, more));
        publish(address);
        return address;
    }

    private static ValidatableResponse balance(String event, String asOf) {
        return when().get(API + "events/" + event + "/balance?asOf=" + asOf)
                .then()
                .statusCode(200);
    }
}

package fr.essaim.commitment;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far a commitment has come. */
@QuarkusTest
class CommitmentTest extends ApiTest {
    private static final String COMMITMENTS = "/api/v1/commitments";

    @Test
    void an_abandoned_commitment_says_why_and_takes_no_report() {
        String path = "/api/v1/commitments/"
                + create("/api/v1/commitments", Map.of("statement", "Ouvrir une boulangerie", "order", 1));
        post(path + "/milestones", Map.of("title", "Trouver un local"))
                .then()
                .statusCode(201)
                .body("milestones.title", contains("Trouver un local"));
        post(path + "/reports", Map.of("on", "2017-01-10", "text", "Un local", "completion", "LIMITED", "progress", 20))
                .then()
                .statusCode(201)
                .body("completion", is("LIMITED"), "progress", is(20), "lastReportOn", is("2017-01-10"));
        patch(path, "{\"completion\":\"ABANDONED\"}")
                .then()
                .statusCode(409)
                .body("rule", is("commitment-abandoned-without-reason"));
        patch(path, "{\"completion\":\"ABANDONED\",\"reason\":\"Plus de local\"}")
                .then()
                .statusCode(200);
        post(path + "/reports", Map.of("on", "2017-02-10", "text", "Encore"))
                .then()
                .statusCode(409)
                .body("code", is("rule-broken"), "rule", is("commitment-report-on-abandoned"));
    }

    @Test
    void news_come_from_the_past_and_are_verified_by_another() {
        String path = commitment(Map.of());
        post(path + "/reports", Map.of("on", LocalDate.now().plusDays(2).toString(), "text", "Bientôt"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/on"));
        post(
                        path + "/milestones",
                        Map.of(
                                "title",
                                "Local",
                                "doneOn",
                                LocalDate.now().plusDays(2).toString()))
                .then()
                .statusCode(422);
        post(path + "/reports", Map.of("on", "2017-01-10", "text", "t", "declaredBy", "AIPen", "verifiedBy", "aipen"))
                .then()
                .statusCode(409)
                .body("rule", is("report-verified-by-declarer"));
        post(path + "/reports", Map.of("on", "2017-01-10", "text", "Un local", "declaredBy", "AIPen"))
                .then()
                .statusCode(201);
        verify(path, 1, "AIPEN").statusCode(409).body("rule", is("report-verified-by-declarer"));
        verify(path, 2, "RTES").statusCode(404);
        verify(path, 1, "RTES").statusCode(200).body("reports.verifiedBy", contains("RTES"));
        verify(path, 1, "COORACE").statusCode(409).body("rule", is("report-verified-already"));
        post(admin(), path + "/reports/1/verification", Map.of("verifiedBy", "x"))
                .then()
                .statusCode(428);
    }

    @Test
    void a_collective_commitment_sums_up_its_parts() {
        String whole = commitment(Map.of());
        String id = whole.substring(whole.lastIndexOf('/') + 1);
        when().get(whole).then().body("parts", nullValue());
        commitment(Map.of("parent", id, "completion", "LIMITED", "progress", 20));
        String second = commitment(Map.of("parent", id, "completion", "COMPLETE", "progress", 61));
        commitment(Map.of("parent", id));
        create(COMMITMENTS, Map.of("statement", "Brouillon", "order", 1, "parent", id));
        post(second + "/reports", Map.of("on", "2017-01-10", "text", "Ouvert"))
                .then()
                .statusCode(201);
        when().get(whole)
                .then()
                .body(
                        "parts.count",
                        is(3),
                        "parts.byCompletion",
                        is(Map.of("NO_EVIDENCE", 1, "LIMITED", 1, "COMPLETE", 1)),
                        "parts.withProgress",
                        is(2),
                        "parts.meanProgress",
                        is(41),
                        "parts.lastReportOn",
                        is("2017-01-10"));
        admin().get(whole).then().body("parts.count", is(4));
        when().get(COMMITMENTS + "?parent=" + id).then().body("items", hasSize(3));
        when().get(COMMITMENTS + "?parent=x").then().statusCode(400);
    }

    @Test
    void what_is_late_is_listed() {
        String late = commitment(Map.of("statement", "En retard", "dueOn", "2017-12-31"));
        commitment(Map.of("statement", "Fait", "dueOn", "2017-12-31", "completion", "COMPLETE"));
        commitment(Map.of(
                "statement", "À temps", "dueOn", LocalDate.now().plusDays(9).toString()));
        commitment(Map.of("statement", "Un jour"));
        when().get(COMMITMENTS + "?overdue=true").then().body("items.statement", contains("En retard"));
        when().get(COMMITMENTS + "?overdue=false&sort=dueOn")
                .then()
                .body(
                        "items.statement",
                        contains("Fait", "À temps", "Un jour"),
                        "items.overdue",
                        is(List.of(false, false, false)));
        when().get(COMMITMENTS + "?from=today&to=+10d").then().body("items.statement", contains("À temps"));
        when().get(late).then().body("overdue", is(true));
    }

    private static String commitment(Map<String, ?> more) {
        var data = new HashMap<String, Object>(Map.of("statement", "Ouvrir une boulangerie", "order", 1));
        data.putAll(more);
        String address = COMMITMENTS + "/" + create(COMMITMENTS, data);
        publish(address);
        return address;
    }

    private static ValidatableResponse verify(String path, int number, String by) {
        return post(
                        admin().header("If-Match", "*"),
                        path + "/reports/" + number + "/verification",
                        Map.of("verifiedBy", by))
                .then();
    }
}

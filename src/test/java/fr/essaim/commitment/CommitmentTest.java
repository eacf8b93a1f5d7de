package fr.essaim.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far a commitment has come. */
@QuarkusTest
class CommitmentTest extends ApiTest {
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
}

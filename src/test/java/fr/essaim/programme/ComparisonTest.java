package fr.essaim.programme;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What has changed from one release of a programme to another. */
@QuarkusTest
class ComparisonTest extends ProgrammeInProgressTest {
    @Test
    void two_versions_are_compared_added_cancelled_moved_and_amended() {
        release(null);
        Map<String, Object> now = admin().get(PROGRAMME).path("$");
        List<String> slots = ids(now, "slots");
        List<String> occurrences = ids(now, "occurrences");
        edit(Map.of(
                "slots",
                        List.of(
                                slot(slots.get(0), "OPENING", "Accueil café", "09:00", "09:30"),
                                slot(slots.get(1), "ATELIERS", "Ateliers", "10:00", "12:30"),
                                slot(null, "CLOSING", "Clôture", "16:30", "17:00")),
                "occurrences", List.of(occurrence(occurrences.get(0), foundations, "Salle 3", "11:00", "12:00"))));

        when().get(RELEASES + "/comparison").then().body("from", nullValue(), "to", is(1), "added.size()", is(4));
        for (int inProgressThenReleased = 0; inProgressThenReleased < 2; inProgressThenReleased++) {
            String query = inProgressThenReleased == 0 ? "" : "?from=1&to=2";
            admin().get(RELEASES + "/comparison" + query)
                    .then()
                    .statusCode(200)
                    .body("from", is(1), "added.title", contains("Clôture"))
                    .body("cancelled.atelier.name", contains("Energies"))
                    .body("moved.to.id", containsInAnyOrder(slots.get(1), occurrences.get(0)))
                    .body("moved.find { it.to.atelier != null }.from.startsAt", is(at("10:00")))
                    .body("moved.find { it.to.atelier != null }.to.startsAt", is(at("11:00")))
                    .body("moved.find { it.to.atelier != null }.from.rooms", contains("Salle 1"))
                    .body("moved.find { it.to.atelier != null }.to.rooms", contains("Salle 3"))
                    .body("amended.item.id", contains(slots.get(0)))
                    .body("amended[0].changes.pointer", contains("/title"))
                    .body("amended[0].changes[0].before", is("Accueil"))
                    .body("amended[0].changes[0].after", is("Accueil café"));
            if (inProgressThenReleased == 0) {
                release(null);
            }
        }
        when().get(RELEASES + "/comparison?from=2&to=1").then().body("cancelled.title", contains("Clôture"));
        when().get(RELEASES + "/comparison?from=1&to=3").then().statusCode(404);
        when().get(RELEASES + "/comparison?from=x").then().statusCode(400);
    }

    @SuppressWarnings("unchecked")
    private static List<String> ids(Map<String, Object> programme, String member) {
        return ((List<Map<String, Object>>) programme.get(member))
                .stream().map(one -> (String) one.get("id")).toList();
    }
}

package fr.essaim.programme;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What looks wrong in a programme is said, and keeps no one from releasing it. */
@QuarkusTest
class WarningTest extends ProgrammeInProgressTest {
    @Test
    void warnings_are_computed_and_block_nothing() {
        edit(Map.of(
                "occurrences",
                List.of(
                        occurrence(null, foundations, "Salle 1", "10:00", "11:00"),
                        occurrence(null, energies, "Salle 1", "10:30", "12:30"))));
        release(null).body("warnings.code", containsInAnyOrder("ROOM_USED_TWICE", "OCCURRENCE_OUTSIDE_SLOT"));
    }

    @Test
    void what_is_not_published_is_left_out_and_warned_of() {
        String draft = atelier("journee", "Brouillon", 3);
        edit(Map.of(
                "occurrences",
                List.of(
                        occurrence(null, draft, "Salle 1", "10:00", "11:00"),
                        occurrence(null, energies, "Salle 2", "10:00", "11:00"))));
        admin().get(PROGRAMME).then().body("warnings.code", contains("OCCURRENCE_NOT_PUBLIC"));
        release(null).body("occurrences.atelier.name", contains("Energies"));
        when().get(PROGRAMME).then().body(not(containsString("Brouillon")), not(containsString(draft)));
        when().get(RELEASES + "/comparison").then().body(not(containsString("Brouillon")));
        // Published later, it comes with the next release.
        publish("/api/v1/ateliers/" + draft);
        when().get(PROGRAMME).then().body("occurrences.size()", is(1));
        release(null).body("occurrences.size()", is(2));
        // Taken down later, it is named no more; that something takes place stays true.
        post(
                        admin().header("If-Match", "*"),
                        "/api/v1/ateliers/" + draft + "/archive",
                        Map.of("reason", "Nom à revoir."))
                .then()
                .statusCode(200);
        when().get(PROGRAMME)
                .then()
                .body(not(containsString("Brouillon")), not(containsString(draft)))
                .body("occurrences.size()", is(2));
    }
}

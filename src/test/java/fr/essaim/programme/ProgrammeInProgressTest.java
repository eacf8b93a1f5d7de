package fr.essaim.programme;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Starts from a public event whose programme is in progress. */
abstract class ProgrammeInProgressTest extends ProgrammeTest {
    String foundations;
    String energies;

    @BeforeEach
    void aProgrammeInProgress() {
        create("/api/v1/events", event("journee", at("09:00"), at("17:00")));
        publish(EVENT);
        foundations = atelier("journee", "Fondations", 1);
        energies = atelier("journee", "Energies", 2);
        publish("/api/v1/ateliers/" + foundations);
        publish("/api/v1/ateliers/" + energies);
        create(
                PROGRAMME,
                Map.of(
                        "event", "journee",
                        "slots",
                                List.of(
                                        slot(null, "OPENING", "Accueil", "09:00", "09:30"),
                                        slot(null, "ATELIERS", "Ateliers", "10:00", "12:00")),
                        "occurrences",
                                List.of(
                                        occurrence(null, foundations, "Salle 1", "10:00", "11:00"),
                                        occurrence(null, energies, "Salle 2", "10:00", "11:00"))));
    }

    static void edit(Map<String, Object> patch) {
        patch(PROGRAMME, patch).then().statusCode(200);
    }

    static ValidatableResponse release(String note) {
        return ask(admin(), note).then().statusCode(201);
    }

    static Response ask(RequestSpecification caller, String note) {
        return post(caller, RELEASES, note == null ? Map.of() : Map.of("note", note));
    }
}

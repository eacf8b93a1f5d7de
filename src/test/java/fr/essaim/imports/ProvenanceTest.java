package fr.essaim.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of what several sources say of one thing, each field says who is right, and why. */
@QuarkusTest
class ProvenanceTest extends SourcesTest {
    @Test
    void the_same_siret_is_the_same_pole_and_neither_source_destroys_the_other() {
        String id = put("labo", "12", pole("Pôle", "siret", SIRET, "description", "Labo"))
                .path("resource.id");
        put("rtes", "a", pole("LE POLE", "siret", SIRET, "description", "Rtes", "foundedYear", 2013))
                .then()
                .statusCode(201)
                .body("resource.id", is(id));
        get(id).body("name", is("Pôle"), "description", is("Labo"), "foundedYear", is(2013));
        provenance(id)
                .body(rule("description"), is("HOME"), rule("foundedYear"), is("RECENT"))
                .body("records.source", is(List.of("labo", "rtes")))
                .body("fields.find { it.field == 'foundedYear' }.source", is("rtes"));

        put("labo", "12", pole("Pôle", "siret", SIRET));
        get(id).body("description", is("Rtes"));
        delete("labo", "12").then().statusCode(204);
        get(id).body("name", is("LE POLE"), "description", is("Rtes"), "foundedYear", is(2013), "slug", is("pole"));
        put("labo", "12", pole("Pôle", "siret", SIRET)).then().body("resource.id", is(id));
        get(id).body("name", is("Pôle"));
        delete("rtes", "a").then().statusCode(204);
        get(id).body("description", nullValue(), "foundedYear", nullValue());
        delete("labo", "12").then().statusCode(204);
        given().get(POLES + "/" + id).then().statusCode(404);
    }

    @Test
    void among_the_others_the_most_recent_speaks_and_authority_comes_before_all() {
        String id = put("labo", "12", pole("Pôle", "siret", SIRET)).path("resource.id");
        put("rtes", "a", "2026-03-01T00:00:00Z", pole("Pôle", "siret", SIRET, "foundedYear", 2012));
        put("coorace", "b", "2026-02-01T00:00:00Z", pole("Pôle", "siret", SIRET, "foundedYear", 2011));
        get(id).body("foundedYear", is(2012));
        put("coorace", "b", "2026-04-01T00:00:00Z", pole("Pôle", "siret", SIRET, "foundedYear", 2010));
        get(id).body("foundedYear", is(2010));

        patch(SOURCES + "/coorace", Map.of("authorities", List.of("pole.name")))
                .then()
                .statusCode(200);
        put("coorace", "b", "2026-05-01T00:00:00Z", pole("Le vrai nom", "siret", SIRET));
        get(id).body("name", is("Le vrai nom"), "foundedYear", is(2012));
        provenance(id).body(rule("name"), is("AUTHORITY"), rule("siret"), is("HOME"));
    }

    @Test
    void one_page_and_one_name_are_one_pole_and_a_shared_page_is_none() {
        String site = "https://pole.example/accueil";
        String id = put("labo", "1", pole("Pôle d'Été", "website", site)).path("resource.id");
        put("rtes", "1", pole("POLE D’ETE", "website", "http://www.pole.example/accueil/"))
                .then()
                .body("resource.id", is(id));
        put("coorace", "1", pole("Un autre", "website", site)).then().body("resource.id", not(is(id)));
        put("coorace", "2", pole("Pôle d'Été", "website", site)).then().body("resource.id", not(is(id)));
    }

    @Test
    void one_source_never_says_one_thing_twice() {
        String id = put("labo", "1", pole("Pôle", "siret", SIRET)).path("resource.id");
        put("labo", "2", pole("Pôle", "siret", SIRET)).then().statusCode(201).body("resource.id", not(is(id)));
        put("rtes", "1", pole("Pôle", "siret", SIRET)).then().statusCode(201).body("resource.id", not(is(id)));
    }

    @Test
    void what_was_born_here_is_completed_and_not_changed() {
        String id = create(POLES, Map.of("slug", "ici", "name", "Ici", "siret", SIRET, "website", "https://a.example"));
        publish(POLES + "/ici");
        put("labo", "1", pole("Là", "siret", SIRET, "website", "https://b.example", "stage", "BUILDING"))
                .then()
                .statusCode(201)
                .body("resource.id", is(id));
        get(id).body("name", is("Ici"), "website", is("https://a.example"), "stage", is("BUILDING"));
        provenance(id).body(rule("name"), is("LOCAL"), rule("stage"), is("RECENT"));
        delete("labo", "1").then().statusCode(204);
        get(id).body("name", is("Ici"), "stage", is("UNKNOWN"));
    }

    @Test
    void what_people_change_by_hand_is_pinned_until_it_is_unpinned() {
        String id = put("labo", "12", pole("Pôle", "description", "Labo", "website", "https://a.example"))
                .path("resource.id");
        patch(holding("sources:labo:write"), POLES + "/" + id, "*", Map.of("website", "https://own.example"))
                .then()
                .statusCode(200);
        patch(POLES + "/" + id, Map.of("description", "À la main")).then().statusCode(200);
        provenance(id).body(rule("description"), is("PINNED"), rule("website"), is("HOME"));

        put("labo", "12", pole("Pôle", "description", "Encore", "website", "https://b.example"));
        get(id).body("description", is("À la main"), "website", is("https://b.example"));
        int version = get(id).extract().path("version");
        put("labo", "12", pole("Pôle", "description", "Toujours", "website", "https://b.example"))
                .then()
                .body("outcome", is("UPDATED"));
        get(id).body("version", is(version));

        holding("moderate")
                .delete(POLES + "/" + id + "/pins/description")
                .then()
                .statusCode(200)
                .body(rule("description"), is("HOME"));
        get(id).body("description", is("Toujours"));
    }

    @Test
    void a_field_is_pinned_by_those_who_may_change_it() {
        String id =
                put("labo", "12", pole("Pôle", "website", "https://a.example")).path("resource.id");
        String pin = POLES + "/" + id + "/pins/website";
        given().put(pin).then().statusCode(401);
        holding("sources:labo:write").put(pin).then().statusCode(403);
        holding("commitments:write").put(pin).then().statusCode(403);
        holding("projects:write").put(pin).then().statusCode(200).body(rule("website"), is("PINNED"));
        admin().put(POLES + "/" + id + "/pins/nothing").then().statusCode(404);
        put("labo", "12", pole("Pôle", "website", "https://b.example"));
        get(id).body("website", is("https://a.example"));
        provenance(id).body("fields.find { it.field == 'website' }.since", notNullValue());
    }

    @Test
    void what_is_deleted_takes_its_records_with_it() {
        String id = put("labo", "12", pole("Pôle")).path("resource.id");
        admin().header("If-Match", "*").delete(POLES + "/" + id).then().statusCode(204);
        admin().get(SOURCES + "/labo/records").then().body("items", hasSize(0));
        put("labo", "12", pole("Pôle")).then().statusCode(201).body("resource.id", not(is(id)));
    }

    @Test
    void an_event_that_two_sources_know_is_one_and_both_are_heard() {
        var event = new HashMap<String, Object>(Map.of(
                "title", "Journée des pôles",
                "startsAt", "2026-06-01T09:00:00+02:00",
                "endsAt", "2026-06-01T17:00:00+02:00",
                "timeZone", "Europe/Paris",
                "status", "SCHEDULED",
                "website", "https://journee.example/"));
        String id = put("labo", "1", event(event)).path("resource.id");
        event.put("focus", "L'essaimage");
        put("rtes", "a", event(event)).then().statusCode(201).body("resource.id", is(id));
        event.put("focus", "La coopération");
        put("rtes", "a", event(event)).then().statusCode(200).body("outcome", is("UPDATED"));
        given().get("/api/v1/events/" + id)
                .then()
                .body("title", is("Journée des pôles"), "focus", is("La coopération"), "source.slug", is("labo"));
    }

    private static String rule(String field) {
        return "fields.find { it.field == '" + field + "' }.rule";
    }

    private static ValidatableResponse provenance(String pole) {
        return given().get(POLES + "/" + pole + "/provenance").then().statusCode(200);
    }

    private static Map<String, Object> event(Map<String, Object> data) {
        return new HashMap<>(Map.of("type", "event", "data", data));
    }
}

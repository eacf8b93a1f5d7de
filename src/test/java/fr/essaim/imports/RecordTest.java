package fr.essaim.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What sources say of one thing becomes one resource, and stays theirs. */
@QuarkusTest
class RecordTest extends SourcesTest {
    @Test
    void a_record_makes_a_public_resource_once_and_changes_it_when_it_says_something_new() {
        var partner = key("sources:labo:write");
        Response made = put(with(partner), "labo", "12", pole("Pôle Été", "description", "Ici"));
        made.then()
                .statusCode(201)
                .body("outcome", is("CREATED"), "record.externalId", is("12"), "resource.type", is("pole"));
        String id = made.path("resource.id");
        get(id).body("slug", is("pole-ete"), "publication", is("PUBLISHED"), "version", is(0))
                .body("source.slug", is("labo"), "source.externalId", is("12"));

        put(with(partner), "labo", "12", pole("Pôle Été", "description", "Ici"))
                .then()
                .statusCode(200)
                .body("outcome", is("UNCHANGED"), "resource.id", is(id));
        get(id).body("version", is(0));

        put(with(partner), "labo", "12", pole("Pôle Été", "website", "https://ete.example"))
                .then()
                .statusCode(200)
                .body("outcome", is("UPDATED"), "resource.id", is(id));
        get(id).body("version", is(1), "website", is("https://ete.example"), "description", nullValue());
    }

    @Test
    void an_older_record_is_stale() {
        put("labo", "12", "2026-02-01T00:00:00Z", pole("Pôle", "description", "Neuf"));
        put("labo", "12", "2026-01-01T00:00:00Z", pole("Pôle", "description", "Vieux"))
                .then()
                .statusCode(200)
                .body("outcome", is("STALE"), "record.data.description", is("Neuf"));
    }

    @Test
    void a_record_is_found_by_its_identifier_and_by_its_page_however_that_is_spelled() {
        String id = put("labo", "12", pole("Pôle")).path("resource.id");
        put("labo", "13", pole("Autre"));
        for (String query :
                List.of("externalId=12", "url=http://reseau.example/12/", "url=https://www.reseau.example/12")) {
            admin().get(SOURCES + "/labo/records?" + query)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1), "items[0].resource.id", is(id));
        }
        Response first = admin().get(SOURCES + "/labo/records?limit=1");
        String next = first.path("next");
        admin().get(next.substring(next.indexOf("/api/")).replace("&", "&"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1), "next", nullValue());
        admin().get(SOURCES + "/labo/records/12").then().statusCode(200).body("data.name", is("Pôle"));
        admin().get(SOURCES + "/labo/records/14").then().statusCode(404);
        holding("sources:rtes:write").get(SOURCES + "/labo/records/12").then().statusCode(403);
    }

    @Test
    void a_key_of_another_source_is_told_which_scope_it_lacks() {
        put(holding("sources:rtes:write"), "labo", "12", pole("Pôle"))
                .then()
                .statusCode(403)
                .body("detail", containsString("sources:labo:write"));
        put("nobody", "12", pole("Pôle")).then().statusCode(404);
    }

    @Test
    void what_is_wrong_is_said_where_it_stands_in_the_body() {
        put("labo", "12", pole("Pôle", "siret", "123"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/data/siret"));
        put("labo", "12", pole("Pôle", "leadOrganisation", "nobody"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/data/leadOrganisation"), "errors[0].code", is("unknown-reference"));
        put("labo", "12", pole("Pôle", "unknown", 1))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/data/unknown"));
        put(admin(), "labo", "12", Map.of("type", "vocabulary", "data", Map.of("name", "x")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/type"), "errors[0].detail", containsString("pole"));
    }

    @Test
    void references_are_the_identifiers_of_the_source_first() {
        var organisation = new HashMap<String, Object>(Map.of("type", "organisation"));
        organisation.put("data", Map.of("name", "Coopérative", "slug", "coop"));
        String id = put(admin(), "labo", "7", organisation).path("resource.id");
        String pole = put("labo", "12", pole("Pôle", "leadOrganisation", "7")).path("resource.id");
        get(pole).body("leadOrganisation.id", is(id));
        String other =
                put("rtes", "12", pole("Autre", "leadOrganisation", "coop")).path("resource.id");
        get(other).body("leadOrganisation.id", is(id));
        put("rtes", "13", pole("Encore", "leadOrganisation", "7")).then().statusCode(422);
    }

    @Test
    void of_two_who_send_one_record_at_once_one_makes_it() throws Exception {
        List<Response> answers = atOnce(10, n -> put("labo", "12", pole("Pôle")));
        assertEquals(1, answers.stream().filter(a -> a.statusCode() == 201).count());
        assertEquals(9, answers.stream().filter(a -> a.statusCode() == 200).count());
        assertEquals(
                1,
                answers.stream()
                        .map(a -> a.<String>path("resource.id"))
                        .distinct()
                        .count());
        given().get(POLES + "?include=total").then().body("total", is(1));
    }

    @Test
    void two_sources_that_speak_of_one_pole_at_once_are_both_heard() throws Exception {
        String id = put("labo", "1", pole("Pôle", "siret", SIRET)).path("resource.id");
        List<Response> answers = atOnce(
                20,
                n -> n % 2 == 0
                        ? put("labo", "1", pole("Pôle", "siret", SIRET, "description", "n° " + n))
                        : put("rtes", "1", pole("Pôle", "siret", SIRET, "foundedYear", 2000 + n)));
        assertEquals(20, answers.stream().filter(a -> a.statusCode() / 100 == 2).count());
        String description = admin().get(SOURCES + "/labo/records/1").path("data.description");
        int year = admin().get(SOURCES + "/rtes/records/1").path("data.foundedYear");
        get(id).body("description", is(description), "foundedYear", is(year));
        given().get(POLES + "?include=total").then().body("total", is(1));
    }

    @Test
    void names_that_are_alike_get_addresses_of_their_own_and_a_taken_one_is_refused() {
        String first = put("labo", "1", pole("Pôle")).path("resource.id");
        String second = put("labo", "2", pole("Pôle")).path("resource.id");
        get(first).body("slug", is("pole"));
        get(second).body("slug", is("pole-2"));
        put("labo", "3", pole("Autre", "slug", "pole"))
                .then()
                .statusCode(409)
                .body("errors[0].pointer", is("#/data/slug"));
    }

    @Test
    void a_withdrawn_record_takes_its_resource_away_and_revives_the_same() {
        String id = put("labo", "12", pole("Pôle")).path("resource.id");
        delete("labo", "12").then().statusCode(204);
        delete("labo", "12").then().statusCode(204);
        given().get(POLES + "/" + id).then().statusCode(404);
        put("labo", "12", pole("Pôle")).then().statusCode(200).body("outcome", is("UPDATED"), "resource.id", is(id));
        get(id).body("publication", is("PUBLISHED"));
        delete("labo", "99").then().statusCode(404);
    }

    @Test
    void what_a_moderator_archived_stays_archived() {
        String id = put("labo", "12", pole("Pôle")).path("resource.id");
        admin().header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("reason", "Doublon"))
                .post(POLES + "/" + id + "/archive")
                .then()
                .statusCode(200);
        put("labo", "12", pole("Pôle", "description", "Encore")).then().body("outcome", is("UPDATED"));
        delete("labo", "12").then().statusCode(204);
        put("labo", "12", pole("Pôle", "description", "Toujours")).then().body("outcome", is("UPDATED"));
        given().get(POLES + "/" + id).then().statusCode(404);
    }

    @Test
    void an_identifier_that_two_types_share_needs_its_type() {
        put("labo", "12", pole("Pôle"));
        put(admin(), "labo", "12", Map.of("type", "organisation", "data", Map.of("name", "Coopérative")));
        admin().get(SOURCES + "/labo/records/12").then().statusCode(400).body("errors[0].parameter", is("type"));
        admin().get(SOURCES + "/labo/records/12?type=pole")
                .then()
                .statusCode(200)
                .body("type", is("pole"));
        delete("labo", "12").then().statusCode(400);
    }
}

package fr.essaim.dashboard;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers at a glance. */
@QuarkusTest
class DashboardTest extends ApiTest {
    private static final String DAY = "/api/v1/events/journee-nationale-ptce-2016/dashboard";

    @Inject
    DatasetLoader loader;

    @BeforeEach
    void theTerritories() {
        loader.load("reference");
    }

    @Test
    void the_day_in_numbers() {
        loader.load("journee-2016");
        when().get(DAY)
                .then()
                .statusCode(200)
                .body("attendance.count", is(100), "attendance.precision", is("AT_LEAST"), "audiences", hasSize(8))
                .body("ateliers.count", is(5), of("ateliers", "CAPTURED"), is(2))
                .body("contributions.count", is(77), of("contributions", "QUESTION"), is(23))
                .body("rubrics.count", is(32), of("rubrics", "SOCIAL_STAKES"), is(4))
                .body("forumSessions.count", is(3), "projects", hasSize(5))
                .body("commitments.count", is(6), "bearerless", is(6), of("commitments", "NO_EVIDENCE"), is(6))
                .body("links.count", greaterThan(50), "gaps", hasSize(greaterThan(5)), "missing", empty())
                .body("indicators.sums.find { it.code == 'households-supported' }.value", is(660))
                .body("indicators.notSummed.reason", contains("NO_VALUE"));
        when().get(DAY + "?asOf=2015-01-01")
                .then()
                .body("indicators.sums", empty(), "indicators.asOf", is("2015-01-01"));
        when().get(DAY + "?asOf=hier").then().statusCode(400);
        when().get(DAY + "?when=2015-01-01").then().statusCode(400);
    }

    @Test
    void what_is_hidden_counts_nowhere() {
        loader.load("journee-2016");
        String atelier = when().get("/api/v1/ateliers?sort=order&limit=1").path("items[0].id");
        int links = when().get(DAY).path("links.count");
        archive("/api/v1/ateliers/" + atelier);
        int fewer =
                when().get(DAY).then().body("ateliers.count", is(4)).extract().path("links.count");
        int said = when().get(DAY).path("contributions.count");
        assertTrue(fewer < links && said < 77);
        assertEquals(said, (int) admin().get(DAY).path("contributions.count"));
    }

    @Test
    void an_empty_event_says_what_is_missing() {
        create(
                "/api/v1/events",
                json("{'slug':'e','title':'E','startsAt':'2020-01-01T09:00:00+01:00','timeZone':'Europe/Paris',"
                        + "'endsAt':'2020-01-01T17:00:00+01:00','status':'SCHEDULED'}"));
        publish("/api/v1/events/e");
        when().get("/api/v1/events/e/dashboard")
                .then()
                .statusCode(200)
                .body("contributions.count", is(0), "bearerless", is(0), "links.count", is(0))
                .body("missing", hasSize(7));
    }

    @Test
    void a_territory_includes_what_lies_in_it() {
        pole("grenoble", "{'seat':{'communeCode':'38185'},'stage':'BUILDING','sectors':['tic','batiment']}");
        pole("isere", "{'territories':[{'scale':'DEPARTEMENT','code':'38'}],'jobs':{'totalFte':10,'year':2020}}");
        pole("lyon", "{'seat':{'communeCode':'69123'},'jobs':{'totalFte':5,'year':2020}}");
        pole("nowhere", "{}");
        post("projects", "{'slug':'one','name':'One','description':'d','pole':'grenoble','stage':{'code':'LAUNCH'}}");
        post(
                "projects",
                "{'slug':'two','name':'Two','description':'d','territories':[{'scale':'COMMUNE','code':'38185'}]}");
        post("projects", "{'slug':'three','name':'Three','description':'d'}");
        post("implantations", "{'project':'two','label':'ici','status':'OPERATING','communeCode':'38185','count':3}");
        post("offers", "{'project':'one','order':1,'kind':'EVENT','text':'Venir'}");
        post("needs", "{'text':'Apprendre','territory':{'scale':'DEPARTEMENT','code':'38'}}");
        post("needs", "{'text':'Former','pole':'lyon'}");
        post("commitments", "{'statement':'Faire','order':1,'territory':{'scale':'COMMUNE','code':'38185'}}");
        post("commitments", "{'statement':'Aider','order':2,'pole':'lyon'}");
        dashboard("departement-38")
                .body("poles.count", is(2), of("poles", "BUILDING"), is(1), of("sectors", "tic"), is(1))
                .body("projects.count", is(2), of("projects", "LAUNCH"), is(1))
                .body("implantations.count", is(3), "offers.count", is(1), "needs.count", is(1))
                .body("commitments.count", is(1), "bearerless", is(1))
                .body("poleIndicators.sums.value", contains(10), "notPlaced.poles", is(1));
        dashboard("region-84")
                .body("poles.count", is(3), "needs.count", is(2), "commitments.count", is(2))
                .body("poleIndicators.sums.value", contains(15), "poleIndicators.sums[0].series", is(2));
        dashboard("commune-38185").body("poles.count", is(1), "projects.count", is(2), "commitments.count", is(1));
        dashboard("epci-200040715").body("poles.count", is(1), "implantations.count", is(3));
        dashboard("region-11").body("poles.count", is(0), "commitments.count", is(0));
        dashboard("national-fr")
                .body("poles.count", is(4), "commitments.count", is(2), "within.everything", is(true))
                .body("projects.count", is(3), "notPlaced.projects", is(1));
        when().get("/api/v1/territories/departement-99/dashboard").then().statusCode(404);
    }

    @Test
    void however_much_there_is_the_number_of_statements_is_the_same() {
        loader.load("journee-2016");
        List<String> addresses = List.of(DAY, "/api/v1/territories/departement-38/dashboard");
        List<Long> few = addresses.stream().map(this::statements).toList();
        for (int i = 0; i < 5; i++) {
            pole("p" + i, "{'seat':{'communeCode':'38185'},'jobs':{'totalFte':10,'year':2020}}");
            post(
                    "commitments",
                    "{'statement':'Faire','order':20,'pole':'p%d','event':'journee-nationale-ptce-2016'}".formatted(i));
        }
        assertEquals(few, addresses.stream().map(this::statements).toList());
    }

    private long statements(String address) {
        return database.statements(() -> when().get(address).then().statusCode(200));
    }

    private static ValidatableResponse dashboard(String territory) {
        return when().get("/api/v1/territories/" + territory + "/dashboard")
                .then()
                .statusCode(200);
    }

    private static String of(String tally, String code) {
        return tally + ".by.find { it.code == '" + code + "' }.count";
    }

    private static void pole(String slug, String more) {
        create("/api/v1/poles", Map.of("slug", slug, "name", slug));
        patch("/api/v1/poles/" + slug, json(more)).then().statusCode(200);
        publish("/api/v1/poles/" + slug);
    }

    /** Makes it, and makes it public. */
    private static void post(String collection, String body) {
        publish("/api/v1/" + collection + "/" + create("/api/v1/" + collection, json(body)));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}

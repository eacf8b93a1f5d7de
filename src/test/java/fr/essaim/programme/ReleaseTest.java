package fr.essaim.programme;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A programme is written in progress, and public by releases that never change. */
@QuarkusTest
class ReleaseTest extends ApiTest {
    private static final String EVENT = "/api/v1/events/journee";
    private static final String PROGRAMME = EVENT + "/programme";
    private static final String RELEASES = PROGRAMME + "/releases";
    private static final String DAY = "2016-09-23T";

    private String foundations;
    private String energies;

    @BeforeEach
    void aProgrammeInProgress() {
        post(
                "events",
                Map.of(
                        "slug",
                        "journee",
                        "title",
                        "Journée",
                        "timeZone",
                        "Europe/Paris",
                        "status",
                        "SCHEDULED",
                        "startsAt",
                        DAY + "09:00:00+02:00",
                        "endsAt",
                        DAY + "17:00:00+02:00"));
        publish(EVENT);
        foundations = atelier("Fondations", 1);
        energies = atelier("Energies", 2);
        publish("/api/v1/ateliers/" + foundations);
        publish("/api/v1/ateliers/" + energies);
        post(
                "events/journee/programme",
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

    @Test
    void the_public_sees_the_latest_release_and_who_writes_the_work_in_progress() {
        when().get(PROGRAMME).then().statusCode(404);
        when().get(RELEASES).then().statusCode(404);
        admin().get(PROGRAMME).then().statusCode(200).body("release", nullValue());
        release("Première version")
                .header("Location", endsWith("/programme/releases/1"))
                .body("release.number", is(1), "release.note", is("Première version"), "warnings", empty());
        String tag = when().get(PROGRAMME)
                .then()
                .statusCode(200)
                .body("release.number", is(1), "version", is(1), "occurrences.size()", is(2))
                .body("release.releasedBy", nullValue())
                .header("ETag", startsWith("\"1-"))
                .extract()
                .header("ETag");
        edit(Map.of("slots", List.of(), "occurrences", List.of()));
        given().header("If-None-Match", tag).get(PROGRAMME).then().statusCode(304);
        admin().get(PROGRAMME).then().body("slots", empty(), "release", nullValue());
        release(null);
        when().get(PROGRAMME).then().body("release.number", is(2), "slots", empty());
        when().get(RELEASES + "/1").then().statusCode(200).body("slots.size()", is(2), "version", is(1));
        when().get(RELEASES + "?limit=1").then().body("items.number", contains(2), "next", notNullValue());
        String next = when().get(RELEASES + "?limit=1").path("next");
        when().get(next).then().body("items.number", contains(1), "next", nullValue());
        admin().get(RELEASES).then().body("items.releasedBy", everyItem(is("admin")));
        for (String none : List.of("/3", "/0", "/-1", "/99999999999", "/x")) {
            when().get(RELEASES + none).then().statusCode(404);
        }
    }

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
                    .body("moved.find { it.to.atelier != null }.from.startsAt", is(DAY + "10:00:00+02:00"))
                    .body("moved.find { it.to.atelier != null }.to.startsAt", is(DAY + "11:00:00+02:00"))
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

    @Test
    void what_is_no_news_is_no_release() {
        release(null);
        ask(admin(), null).then().statusCode(409).body("rule", is("release-unchanged"), "detail", containsString("1"));
    }

    @Test
    void what_is_not_published_is_left_out_and_warned_of() {
        String draft = atelier("Brouillon", 3);
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
        admin().contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("reason", "Nom à revoir."))
                .post("/api/v1/ateliers/" + draft + "/archive")
                .then()
                .statusCode(200);
        when().get(PROGRAMME)
                .then()
                .body(not(containsString("Brouillon")), not(containsString(draft)))
                .body("occurrences.size()", is(2));
    }

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
    void a_release_is_asked_for_once_and_made_once() throws Exception {
        RequestSpecification caller = holding("events:write");
        String authorization = io.restassured.specification.SpecificationQuerier.query(caller)
                .getHeaders()
                .getValue("Authorization");
        var pool = Executors.newFixedThreadPool(8);
        Callable<Integer> ask =
                () -> ask(given().header("Authorization", authorization).header("Idempotency-Key", "une-fois"), null)
                        .statusCode();
        List<Future<Integer>> asked =
                pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> ask).toList());
        var seen = new TreeSet<Integer>();
        for (Future<Integer> one : asked) {
            seen.add(one.get());
        }
        pool.shutdown();
        assertEquals(201, seen.first());
        seen.removeAll(List.of(201, 409));
        assertEquals(new TreeSet<>(), seen);
        when().get(RELEASES).then().body("items.number", contains(1));
    }

    @Test
    void the_programme_takes_its_releases_with_it() {
        release(null);
        admin().header("If-Match", "*").delete(PROGRAMME).then().statusCode(204);
        when().get(RELEASES + "/1").then().statusCode(404);
    }

    private static ValidatableResponse release(String note) {
        return ask(admin(), note).then().statusCode(201);
    }

    private static Response ask(RequestSpecification caller, String note) {
        return caller.contentType("application/json; charset=UTF-8")
                .body(note == null ? Map.of() : Map.of("note", note))
                .post(RELEASES);
    }

    private static void edit(Map<String, Object> patch) {
        admin().header("If-Match", "*")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(patch)
                .patch(PROGRAMME)
                .then()
                .statusCode(200);
    }

    private static String atelier(String title, int order) {
        return post(
                "ateliers", Map.of("event", "journee", "title", title, "order", order, "captureState", "ANNOUNCED"));
    }

    private static Map<String, Object> slot(String id, String kind, String title, String from, String to) {
        return with(id, Map.of("kind", kind, "title", title, "startsAt", at(from), "endsAt", at(to)));
    }

    private static Map<String, Object> occurrence(String id, String atelier, String room, String from, String to) {
        return with(id, Map.of("atelier", atelier, "room", room, "round", 1, "startsAt", at(from), "endsAt", at(to)));
    }

    private static Map<String, Object> with(String id, Map<String, Object> members) {
        var all = new HashMap<>(members);
        if (id != null) {
            all.put("id", id);
        }
        return all;
    }

    private static String at(String time) {
        return DAY + time + ":00+02:00";
    }

    @SuppressWarnings("unchecked")
    private static List<String> ids(Map<String, Object> programme, String member) {
        return ((List<Map<String, Object>>) programme.get(member))
                .stream().map(one -> (String) one.get("id")).toList();
    }

    private static String post(String path, Map<String, Object> body) {
        return admin().contentType("application/json; charset=UTF-8")
                .body(body)
                .post("/api/v1/" + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void publish(String path) {
        for (String move : List.of("submit", "publish")) {
            admin().header("If-Match", "*").post(path + "/" + move).then().statusCode(200);
        }
    }
}

package fr.essaim.shared.change;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.essaim.pole.Pole;
import fr.essaim.shared.data.Publication;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedTest extends FollowingTest {
    @Inject
    DataSource dataSource;

    @Inject
    Recorder recorder;

    @Test
    void reading_from_the_beginning_and_reading_what_is_new_are_the_same_loop() {
        String bakery = published("poles", Map.of("slug", "pain", "name", "Pain et Partage"));
        String swarm = published("poles", Map.of("slug", "essaim", "name", "Essaim"));
        var copy = new Copy();
        copy.read("&types=pole");
        assertEquals(List.of(bakery, swarm), copy.ids());
        patch("/api/v1/poles/" + bakery, Map.of("name", "Pain & Partage"));
        copy.read("&types=pole");
        assertEquals("Pain & Partage", copy.name(bakery));
        assertEquals(1, copy.lastRead);
        admin().header("If-Match", "*").delete("/api/v1/poles/" + swarm).then().statusCode(204);
        copy.read("&types=pole");
        assertEquals(List.of(bakery), copy.ids());
        var late = new Copy();
        late.read("&types=pole");
        assertEquals(copy.held, late.held);
        assertEquals(2, late.lastRead, "the tombstone stays");
    }

    @Test
    void each_resource_is_there_once_and_the_head_counts_the_changes() {
        String id = published("poles", Map.of("slug", "pain", "name", "Pain et Partage"));
        patch("/api/v1/poles/" + id, Map.of("foundedYear", 2013));
        patch("/api/v1/poles/" + id, Map.of("foundedYear", 2013)).then().statusCode(200);
        changes("")
                .then()
                .body("items.size()", is(1), "items[0].rev", is(4), "items[0].data.foundedYear", is(2013))
                .body("items[0].op", is("UPSERT"), "items[0].type", is("pole"), "items[0].id", is(id))
                .body("items[0].url", containsString("/api/v1/poles/" + id), "hasMore", is(false));
        assertEquals(4, database.count("select h.seq from FeedCounter h"));
        assertEquals(4, database.count("select sum(c.rev) from Change c"));
    }

    @Test
    void a_draft_that_never_was_public_is_never_seen_by_the_public() {
        String draft = create("/api/v1/poles", Map.of("slug", "pain", "name", "Pain et Partage"));
        changes("").then().body("items", empty());
        changes(admin(), "").then().body("items.id", is(List.of(draft)));
        admin().header("If-Match", "*").delete("/api/v1/poles/" + draft).then().statusCode(204);
        changes("").then().body("items", empty());
        given().get("/api/v1/poles/" + draft).then().statusCode(404);
        admin().get("/api/v1/poles/" + draft).then().statusCode(410);
    }

    @Test
    void what_the_public_may_read_no_more_is_withdrawn_with_its_parts_and_comes_back_with_them() {
        String project = published("projects", Map.of("slug", "p", "name", "P", "description", "Un projet."));
        String offer = published("offers", Map.of("project", project, "order", 1, "kind", "EVENT", "text", "Venir"));
        String link = published(
                "links",
                Map.of(
                        "kind",
                        "LEADS_TO",
                        "basis",
                        "STATED",
                        "from",
                        Map.of("type", "offer", "ref", offer),
                        "to",
                        Map.of("type", "project", "ref", project)));
        var copy = new Copy();
        copy.read("");
        assertEquals(List.of(project, offer, link), copy.ids());
        archive("/api/v1/projects/p");
        copy.read("");
        assertEquals(List.of(), copy.ids());
        changes("").then().body("items.reason", everyItem(is("WITHDRAWN")), "items.data", everyItem(nullValue()));
    }

    @Test
    void what_is_public_names_nothing_that_is_not() {
        String lead = create("/api/v1/organisations", Map.of("slug", "o", "name", "O"));
        String pole = published("poles", Map.of("slug", "p", "name", "P", "leadOrganisation", lead));
        var copy = new Copy();
        copy.read("");
        assertNull(copy.data(pole).get("leadOrganisation"));
        publish("/api/v1/organisations/" + lead);
        copy.read("");
        assertEquals(lead, copy.data(pole).get("leadOrganisation"));
        archive("/api/v1/organisations/" + lead);
        copy.read("");
        assertEquals(List.of(pole), copy.ids());
        assertNull(copy.data(pole).get("leadOrganisation"));
        changes(admin(), "").then().body("items.find { it.type == 'pole' }.data.leadOrganisation", is(lead));
    }

    @Test
    void a_deleted_resource_is_gone_for_those_who_could_see_it() {
        String pole = published("poles", Map.of("slug", "p", "name", "P"));
        admin().header("If-Match", "*").delete("/api/v1/poles/p").then().statusCode(204);
        given().get("/api/v1/poles/" + pole).then().statusCode(410).body("code", is("gone"));
        given().get("/api/v1/poles/p").then().statusCode(404);
        given().get("/api/v1/projects/" + pole).then().statusCode(404);
        changes("").then().body("items[0].reason", is("DELETED"), "items[0].data", nullValue());
    }

    @Test
    void a_merged_resource_leads_to_the_one_that_stands_for_it() {
        String kept = published("poles", Map.of("slug", "p", "name", "P"));
        String merged = published("poles", Map.of("slug", "q", "name", "Q"));
        database.write(em -> {
            Pole pole = em.find(Pole.class, UUID.fromString(merged));
            pole.mergedInto = UUID.fromString(kept);
            pole.publication = Publication.ARCHIVED;
        });
        for (String address : List.of(merged, "q")) {
            given().redirects()
                    .follow(false)
                    .get("/api/v1/poles/" + address)
                    .then()
                    .statusCode(308)
                    .header("Location", endsWith("/api/v1/poles/" + kept));
        }
        given().get("/api/v1/poles/" + merged).then().statusCode(200).body("name", is("P"));
        changes("")
                .then()
                .body("items.find { it.op == 'DELETE' }.reason", is("MERGED"))
                .body("items.find { it.op == 'DELETE' }.mergedInto", is(kept));
    }

    @Test
    void what_was_recorded_before_there_was_a_feed_takes_its_place_in_it() {
        String project = published("projects", Map.of("slug", "p", "name", "P", "description", "Un projet."));
        String offer = published("offers", Map.of("project", project, "order", 1, "kind", "EVENT", "text", "Venir"));
        String gone = published("poles", Map.of("slug", "q", "name", "Q"));
        admin().header("If-Match", "*").delete("/api/v1/poles/q").then().statusCode(204);
        database.change("delete from change_mention");
        database.change("update change set feed_position = null, rev = 0, path = null, shown = null, showable = false,"
                + " is_public = false, was_public = false");
        database.change("update feed_head set seq = 0");
        changes("").then().body("items", empty());
        recorder.placeTheOld(null);
        changes("").then().body("items.id", containsInAnyOrder(project, offer), "items.data.text", hasItem("Venir"));
        changes(admin(), "").then().body("items.find { it.op == 'DELETE' }.id", is(gone));
    }

    @Test
    void filters_are_on_what_never_changes_and_the_cursor_passes_what_they_leave_out() {
        published("poles", Map.of("slug", "p", "name", "P"));
        String organisation = published("organisations", Map.of("slug", "o", "name", "O"));
        published("poles", Map.of("slug", "q", "name", "Q"));
        String next = changes("types=organisation")
                .then()
                .body("items.id", is(List.of(organisation)), "hasMore", is(false))
                .extract()
                .path("nextCursor");
        published("poles", Map.of("slug", "r", "name", "R"));
        changes("types=organisation&since=" + next)
                .then()
                .body("items", empty(), "nextCursor", not(next), "hasMore", is(false));
        changes("limit=0").then().statusCode(422).body("errors[0].parameter", is("limit"));
        changes("types=organisation,nonsense").then().statusCode(400).body("errors[0].parameter", is("types"));
    }

    @Test
    void a_cursor_is_good_for_its_filters_its_eyes_and_its_epoch() {
        published("poles", Map.of("slug", "p", "name", "P"));
        String cursor = changes("").path("nextCursor");
        changes("since=" + cursor).then().statusCode(200);
        for (String other : List.of("types=pole&since=" + cursor, "excludeSource=x&since=" + cursor, "since=x")) {
            changes(other)
                    .then()
                    .statusCode(400)
                    .body("code", is("invalid-cursor"), "errors[0].parameter", is("since"));
        }
        changes(admin(), "since=" + cursor).then().statusCode(400);
        database.change("update feed_head set seq = 0");
        changes("since=" + cursor).then().statusCode(410).body("code", is("cursor-expired"));
        database.change("update feed_head set seq = 3, epoch = 'another'");
        changes("limit=7&since=" + cursor)
                .then()
                .statusCode(410)
                .header("Link", containsString("/api/v1/changes?limit=7>; rel=\"first\""));
    }

    @Test
    void a_programme_is_read_as_it_was_released() {
        String programme = "/api/v1/events/journee/programme";
        create("/api/v1/events", """
                {"slug":"journee","title":"Journée","startsAt":"2016-09-23T09:00:00+02:00",\
                "endsAt":"2016-09-23T17:00:00+02:00","timeZone":"Europe/Paris","status":"COMPLETED"}""");
        publish("/api/v1/events/journee");
        create(programme, """
                {"event":"journee","slots":[{"kind":"OPENING","title":"Accueil",\
                "startsAt":"2016-09-23T09:00:00+02:00","endsAt":"2016-09-23T09:30:00+02:00"}]}""");
        changes("types=programme").then().body("items", empty());
        post(programme + "/releases", Map.of()).then().statusCode(201);
        patch(programme, "{\"slots\":[]}").then().statusCode(200);
        changes("types=programme")
                .then()
                .body("items[0].data.slots.title", is(List.of("Accueil")), "items[0].url", endsWith("/programme"));
        archive("/api/v1/events/journee");
        changes("types=programme").then().body("items[0].reason", is("WITHDRAWN"));
    }

    @Test
    void persons_are_not_in_it() {
        String commitment = published("commitments", Map.of("statement", "Ouvrir une boulangerie", "order", 1));
        post(
                        "/api/v1/commitments/" + commitment + "/persons",
                        Map.of("name", "Personne à ne pas nommer", "role", "LEAD", "contact", "p@example.org"))
                .then()
                .statusCode(201);
        Response feed = changes("types=commitment");
        feed.then()
                .body(
                        "items[0].data.bearers.role",
                        is(List.of("LEAD")),
                        "items[0].data.bearers[0].person",
                        nullValue());
        assertFalse(feed.asString().contains("Personne"));
    }

    /** A replica that hangs between the head and its commit. */
    @Test
    void whoever_waits_too_long_for_the_head_is_told_to_come_back_and_has_done_nothing() throws Exception {
        try (Connection holder = dataSource.getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.executeQuery("select seq from feed_head where id = 1 for update");
            post("/api/v1/poles", Map.of("slug", "p", "name", "P"))
                    .then()
                    .statusCode(503)
                    .header("Retry-After", is("1"))
                    .body("code", is("unavailable"));
            holder.rollback();
            holder.setAutoCommit(true);
        }
        create("/api/v1/poles", Map.of("slug", "p", "name", "P"));
    }
}

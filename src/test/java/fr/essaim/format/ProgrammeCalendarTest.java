package fr.essaim.format;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day hour by hour, by the clocks of its place. */
@QuarkusTest
class ProgrammeCalendarTest extends CalendarsTest {
    @Test
    void an_event_alone_is_a_calendar_too() {
        event("SCHEDULED");
        Response alone = when().get(API + "events/la-journee.ics");
        VEvent entry = read(alone).get(0);
        assertEquals("La journée", entry.getSummary().getValue());
        assertTrue(alone.asString().contains("DTSTART;TZID=Europe/Paris:20260312T090000"));
        given().accept("text/calendar")
                .header("If-None-Match", alone.header("ETag"))
                .get(API + "events/la-journee")
                .then()
                .statusCode(304);
        when().get(API + "events/personne.ics").then().statusCode(404);
        when().get(API + "events/la-journee.csv").then().statusCode(404);
        when().get(API + "events/la-journee.ics?expand=parties").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2026-10-24T09:00:00+02:00, 2026-10-25T09:00:00+01:00",
        "Europe/Paris, 2026-10-25T02:30:00+02:00, 2026-10-25T02:30:00+01:00",
        "Europe/Paris, 2027-03-27T23:30:00+01:00, 2027-03-28T03:30:00+02:00",
        "Europe/Paris, 1990-07-01T09:00:00+02:00, 2016-09-23T09:00:00+02:00",
        "Indian/Reunion, 2026-10-24T09:00:00+04:00, 2026-10-25T09:00:00+04:00",
        "America/Martinique, 2026-10-24T09:00:00-04:00, 2026-11-01T09:00:00-04:00",
        "America/Miquelon, 2026-10-31T09:00:00-02:00, 2026-11-02T09:00:00-03:00",
        "Africa/Casablanca, 2026-02-10T09:00:00+01:00, 2026-03-01T09:00:00+00:00",
        "UTC, 2026-10-24T09:00:00Z, 2026-10-25T09:00:00Z"
    })
    void an_hour_stays_the_hour_that_it_is_on_both_sides_of_a_change(String zone, String from, String to) {
        var body = new HashMap<String, Object>(Map.of("slug", "nuit", "title", "Nuit", "status", "SCHEDULED"));
        body.putAll(Map.of("startsAt", from, "endsAt", to, "timeZone", zone));
        create(API + "events", body);
        publish(API + "events/nuit");
        VEvent entry = read(when().get(API + "events.ics")).get(0);
        assertEquals(
                OffsetDateTime.parse(from).toInstant(),
                entry.getDateStart().getValue().toInstant());
        assertEquals(
                OffsetDateTime.parse(to).toInstant(),
                entry.getDateEnd().getValue().toInstant());
    }

    @Test
    void a_programme_is_a_calendar_of_its_slots_and_sessions_and_what_is_dropped_is_cancelled() {
        String event = create(
                API + "events",
                Map.of(
                        "slug",
                        "deux-jours",
                        "title",
                        "Deux jours",
                        "startsAt",
                        "2026-10-24T09:00:00+02:00",
                        "endsAt",
                        "2026-10-25T18:00:00+01:00",
                        "timeZone",
                        "Europe/Paris",
                        "status",
                        "SCHEDULED",
                        "venue",
                        Map.of("name", "Halle"),
                        "rooms",
                        List.of(Map.of("code", "a", "name", "Salle A"))));
        publish(API + "events/deux-jours");
        String atelier = create(
                API + "ateliers", Map.of("event", event, "title", "Financer", "order", 1, "captureState", "ANNOUNCED"));
        publish(API + "ateliers/" + atelier);
        String programme = API + "events/deux-jours/programme";
        create(
                programme,
                Map.of(
                        "event",
                        event,
                        "slots",
                        List.of(
                                slot("OPENING", "Accueil", "2026-10-24T09:00:00+02:00", "2026-10-24T10:00:00+02:00"),
                                slot("ATELIERS", "Ateliers", "2026-10-25T09:00:00+01:00", "2026-10-25T11:00:00+01:00")),
                        "occurrences",
                        List.of(Map.of(
                                "atelier",
                                atelier,
                                "room",
                                "a",
                                "startsAt",
                                "2026-10-25T09:00:00+01:00",
                                "endsAt",
                                "2026-10-25T10:00:00+01:00"))));
        when().get(programme + ".ics").then().statusCode(404); // nothing is released
        post(programme + "/releases", Map.of()).then().statusCode(201);

        Response first = when().get(programme + ".ics");
        List<VEvent> entries = read(first);
        assertEquals(
                List.of("Accueil", "Ateliers", "Financer"),
                entries.stream().map(entry -> entry.getSummary().getValue()).toList());
        assertEquals(
                List.of("2026-10-24T07:00:00Z", "2026-10-25T08:00:00Z", "2026-10-25T08:00:00Z"),
                entries.stream()
                        .map(entry ->
                                entry.getDateStart().getValue().toInstant().toString())
                        .toList());
        assertEquals("Salle A\nHalle", entries.get(2).getLocation().getValue());
        assertEquals("Ateliers", entries.get(2).getDescription().getValue());
        int sequence = entries.get(0).getSequence().getValue();
        assertTrue(first.asString().contains("X-WR-CALNAME:Deux jours"));
        assertEquals(1, first.asString().split("BEGIN:VTIMEZONE", -1).length - 1);
        assertTrue(first.asString().contains("DTSTART;TZID=Europe/Paris:20261025T090000"));

        List<Map<String, Object>> slots = admin().get(programme).path("slots");
        Map<String, Object> stays = new HashMap<>(slots.get(1));
        stays.keySet().retainAll(List.of("id", "kind", "title", "startsAt", "endsAt"));
        patch(programme, Map.of("slots", List.of(stays), "occurrences", List.of()))
                .then()
                .statusCode(200);
        post(programme + "/releases", Map.of()).then().statusCode(201);
        Map<String, VEvent> later = read(when().get(programme + ".ics")).stream()
                .collect(Collectors.toMap(entry -> entry.getSummary().getValue(), entry -> entry));
        assertTrue(later.get("Ateliers").getStatus().isConfirmed());
        assertTrue(later.get("Accueil").getStatus().isCancelled());
        assertTrue(later.get("Financer").getStatus().isCancelled());
        assertEquals(
                entries.get(0).getUid().getValue(),
                later.get("Accueil").getUid().getValue());
        assertTrue(later.get("Accueil").getSequence().getValue() > sequence);
        assertEquals(3, read(when().get(programme + "/releases/1.ics")).size());

        int dropped = later.get("Financer").getSequence().getValue();
        archive(API + "ateliers/" + atelier);
        VEvent hidden = read(when().get(programme + ".ics")).get(2);
        assertEquals("Séance annulée", hidden.getSummary().getValue());
        assertEquals(entries.get(2).getUid().getValue(), hidden.getUid().getValue());
        assertTrue(hidden.getSequence().getValue() > dropped);
        patch(API + "events/deux-jours", Map.of("status", "CANCELLED")).then().statusCode(200);
        List<VEvent> none = read(when().get(programme + ".ics"));
        assertTrue(none.stream().allMatch(entry -> entry.getStatus().isCancelled()));
        assertTrue(none.get(2).getSequence().getValue() > hidden.getSequence().getValue());
    }
}

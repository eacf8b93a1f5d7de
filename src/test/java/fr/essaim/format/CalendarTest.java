package fr.essaim.format;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import fr.essaim.commitment.Commitment;
import fr.essaim.commitment.Completion;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has days is to be subscribed to. */
@QuarkusTest
class CalendarTest extends ApiTest {
    private static final String API = "/api/v1/";

    @Test
    void the_days_when_commitments_are_due_are_a_calendar() {
        String event = event("SCHEDULED");
        String baker = commitment(Map.of(
                "statement",
                "Ouvrir une boulangerie ; avec, enfin, un four\nà bois",
                "dueOn",
                "2026-03-12",
                "event",
                event,
                "horizon",
                "au printemps"));
        String late = commitment(Map.of(
                "statement", "Tard", "dueOn", "2027-01-01", "completion", "ABANDONED", "reason", "Plus de local"));
        commitment(Map.of("statement", "Un jour"));

        List<VEvent> entries = read(when().get(API + "commitments.ics?sort=dueOn"));
        assertEquals(List.of(baker, late), uids(entries));
        VEvent due = entries.get(0);
        assertEquals(
                "Échéance : Ouvrir une boulangerie ; avec, enfin, un four\nà bois",
                due.getSummary().getValue());
        assertEquals("La journée\nau printemps", due.getDescription().getValue());
        assertEquals(LocalDate.of(2026, 3, 12), day(due));
        assertTrue(due.getUrl().getValue().endsWith("/api/v1/commitments/" + baker));
        assertTrue(due.getStatus().isConfirmed());
        assertTrue(entries.get(1).getStatus().isCancelled());
        assertEquals(2, due.getSequence().getValue()); // submitted, published

        post(API + "commitments/" + baker + "/reports", Map.of("on", "2026-01-10", "text", "Un local"))
                .then()
                .statusCode(201);
        assertEquals(
                3,
                read(when().get(API + "commitments.ics?sort=dueOn"))
                        .get(0)
                        .getSequence()
                        .getValue());
    }

    @Test
    void a_calendar_keeps_the_filters_of_its_list_and_speaks_the_language_of_its_reader() {
        String soon = commitment(Map.of(
                "statement", "Bientôt", "dueOn", LocalDate.now().plusDays(3).toString()));
        commitment(Map.of(
                "statement", "Tard", "dueOn", LocalDate.now().plusDays(90).toString()));
        String calendar = API + "commitments.ics?from=today&to={to}";
        List<VEvent> entries = read(given().header("Accept-Language", "en").get(calendar, "+30d"));
        assertEquals(List.of(soon), uids(entries));
        assertEquals("Due: Bientôt", entries.get(0).getSummary().getValue());
        Response accepted = given().accept("text/calendar;q=0.9, application/json;q=0.5")
                .get(API + "commitments?from=today&to={to}", "+30d");
        assertEquals(List.of(soon), uids(read(accepted)));
        given().header("If-None-Match", accepted.header("ETag"))
                .accept("text/calendar")
                .get(API + "commitments?from=today&to={to}", "+30d")
                .then()
                .statusCode(304);
        when().head(API + "commitments.ics")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/calendar;charset=UTF-8");
    }

    @Test
    void each_date_of_an_offer_is_an_entry_and_so_is_its_last_day() {
        database.save(projectNamed("La Californie"));
        var body = new HashMap<String, Object>(Map.of(
                "kind",
                "LEARNING_VISIT",
                "text",
                "Visite d'une journée",
                "project",
                "la-californie",
                "place",
                "Auxerre",
                "order",
                1));
        body.put("dates", List.of("2027-03-12", "2027-04-02"));
        body.put("expiresOn", "2027-03-01");
        String offer = create(API + "offers", body);
        assertEquals(List.of(), read(when().get(API + "offers.ics"))); // a draft
        publish(API + "offers/" + offer);

        List<VEvent> entries = read(when().get(API + "offers.ics?project=la-californie"));
        assertEquals(List.of(offer + "-2027-03-12", offer + "-2027-04-02", offer + "-expiry"), uids(entries));
        assertEquals(LocalDate.of(2027, 4, 2), day(entries.get(1)));
        assertEquals("Auxerre", entries.get(1).getLocation().getValue());
        assertEquals("La Californie", entries.get(1).getDescription().getValue());
        assertEquals(
                "Dernier jour : Visite d'une journée",
                entries.get(2).getSummary().getValue());
        assertEquals(LocalDate.of(2027, 3, 1), day(entries.get(2)));
    }

    @Test
    void events_have_their_hours() {
        event("CANCELLED");
        VEvent entry = read(when().get(API + "events.ics")).get(0);
        assertEquals(
                "2026-03-12T08:00:00Z",
                entry.getDateStart().getValue().toInstant().toString());
        assertEquals(
                "2026-03-12T16:00:00Z",
                entry.getDateEnd().getValue().toInstant().toString());
        assertTrue(entry.getStatus().isCancelled());
    }

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

    private static Map<String, Object> slot(String kind, String title, String from, String to) {
        return Map.of("kind", kind, "title", title, "startsAt", from, "endsAt", to);
    }

    @Test
    void a_long_list_is_written_whole_in_a_statement_for_each_five_hundred_rows() {
        String words = "Une phrase longue. ".repeat(50);
        database.write(em -> IntStream.range(0, 1200).forEach(i -> {
            var commitment = new Commitment();
            commitment.statement = i + words;
            commitment.position = i;
            commitment.dueOn = LocalDate.of(2027, 1, 1).plusDays(i);
            commitment.completion = Completion.NO_EVIDENCE;
            em.persist(commitment);
        }));
        assertTrue(database.statements(() -> {
                    Response whole = when().get(API + "commitments.ics?sort=order");
                    whole.then().header("ETag", nullValue());
                    List<LocalDate> days =
                            read(whole).stream().map(CalendarTest::day).toList();
                    assertEquals(
                            Stream.iterate(LocalDate.of(2027, 1, 1), d -> d.plusDays(1))
                                    .limit(1200)
                                    .toList(),
                            days);
                })
                <= 4);
    }

    @Test
    void what_is_no_calendar_is_not_made_one() {
        when().get(API + "commitments.ics?limit=3")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("limit"), "errors.code", contains("unknown-parameter"));
        when().get(API + "commitments.ics?completion=DONE").then().statusCode(400);
        when().get(API + "poles.ics").then().statusCode(404);
        when().get(API + "commitments.xls").then().statusCode(404);
        post(API + "commitments.ics", Map.of()).then().statusCode(404);
        given().accept("text/calendar").get(API + "poles").then().statusCode(406);
        given().accept("text/calendar, application/json;q=0.1")
                .get(API + "poles")
                .then()
                .statusCode(200);
        given().accept("text/html,*/*;q=0.8")
                .get(API + "events")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("limit", is(20));
    }

    private static String event(String status) {
        String id = create(
                API + "events",
                Map.of(
                        "slug",
                        "la-journee",
                        "title",
                        "La journée",
                        "startsAt",
                        "2026-03-12T09:00:00+01:00",
                        "endsAt",
                        "2026-03-12T17:00:00+01:00",
                        "timeZone",
                        "Europe/Paris",
                        "status",
                        status));
        publish(API + "events/" + id);
        return id;
    }

    private static String commitment(Map<String, Object> members) {
        var body = new HashMap<String, Object>(Map.of("order", 1));
        body.putAll(members);
        String id = create(API + "commitments", body);
        publish(API + "commitments/" + id);
        return id;
    }

    private static List<VEvent> read(Response response) {
        response.then().statusCode(200).contentType("text/calendar;charset=UTF-8");
        Stream.of(response.asString().split("\r\n")).forEach(line -> assertThat(line.length(), lessThanOrEqualTo(75)));
        ICalendar calendar = Biweekly.parse(response.asString()).first();
        if (calendar.getEvents().isEmpty()) { // this parser takes a time zone for no component, RFC 5545 does not
            assertTrue(response.asString().contains("BEGIN:VTIMEZONE"));
        } else {
            assertEquals("", calendar.validate(ICalVersion.V2_0).toString());
        }
        return calendar.getEvents();
    }

    private static List<String> uids(List<VEvent> entries) {
        return entries.stream().map(entry -> entry.getUid().getValue()).toList();
    }

    private static LocalDate day(VEvent entry) {
        return LocalDate.ofInstant(entry.getDateStart().getValue().toInstant(), ZoneId.systemDefault());
    }
}

package fr.essaim.format;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.component.VEvent;
import fr.essaim.commitment.Commitment;
import fr.essaim.commitment.Completion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What has days is to be subscribed to. */
@QuarkusTest
class CalendarTest extends CalendarsTest {
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
}

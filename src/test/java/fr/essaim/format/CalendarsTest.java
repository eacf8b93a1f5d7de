package fr.essaim.format;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import fr.essaim.shared.ApiTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How calendars are read, by a parser that is not the one that writes them. */
abstract class CalendarsTest extends ApiTest {
    static final String API = "/api/v1/";

    static Map<String, Object> slot(String kind, String title, String from, String to) {
        return Map.of("kind", kind, "title", title, "startsAt", from, "endsAt", to);
    }

    static String event(String status) {
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

    static String commitment(Map<String, Object> members) {
        var body = new HashMap<String, Object>(Map.of("order", 1));
        body.putAll(members);
        String id = create(API + "commitments", body);
        publish(API + "commitments/" + id);
        return id;
    }

    static List<VEvent> read(Response response) {
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

    static List<String> uids(List<VEvent> entries) {
        return entries.stream().map(entry -> entry.getUid().getValue()).toList();
    }

    static LocalDate day(VEvent entry) {
        return LocalDate.ofInstant(entry.getDateStart().getValue().toInstant(), ZoneId.systemDefault());
    }
}

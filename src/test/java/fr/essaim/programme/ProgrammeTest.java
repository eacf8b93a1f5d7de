package fr.essaim.programme;

import fr.essaim.shared.ApiTest;
import java.util.HashMap;
import java.util.Map;

/** What the tests of a programme say: an event, its ateliers, and what takes place when. */
abstract class ProgrammeTest extends ApiTest {
    static final String EVENT = "/api/v1/events/journee";
    static final String PROGRAMME = EVENT + "/programme";
    static final String RELEASES = PROGRAMME + "/releases";
    private static final String DAY = "2016-09-23T";

    static Map<String, Object> event(String slug, String from, String to) {
        return Map.of(
                "slug",
                slug,
                "title",
                "Journée",
                "startsAt",
                from,
                "endsAt",
                to,
                "timeZone",
                "Europe/Paris",
                "status",
                "SCHEDULED");
    }

    static String atelier(String event, String title, int order) {
        return create(
                "/api/v1/ateliers",
                Map.of("event", event, "title", title, "order", order, "captureState", "ANNOUNCED"));
    }

    static Map<String, Object> slot(String id, String kind, String title, String from, String to) {
        return identified(id, Map.of("kind", kind, "title", title, "startsAt", at(from), "endsAt", at(to)));
    }

    static Map<String, Object> occurrence(String id, String atelier, String room, String from, String to) {
        return identified(
                id, Map.of("atelier", atelier, "room", room, "round", 1, "startsAt", at(from), "endsAt", at(to)));
    }

    private static Map<String, Object> identified(String id, Map<String, Object> members) {
        var all = new HashMap<>(members);
        if (id != null) {
            all.put("id", id);
        }
        return all;
    }

    static String at(String time) {
        return DAY + time + ":00+02:00";
    }
}

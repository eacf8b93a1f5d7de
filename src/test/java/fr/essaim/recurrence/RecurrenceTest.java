package fr.essaim.recurrence;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same stake, recognised from one edition to the next. */
@QuarkusTest
class RecurrenceTest extends ApiTest {
    private static final String API = "/api/v1/";
    private static final String LINES = API + "contributions/";

    private String first;
    private String second;

    @BeforeEach
    void twoEditions() {
        edition("journee-2016", "journee");
        edition("journee-2018", "journee");
        said("journee-2016", "Bien accueillir les visiteurs dans les lieux");
        first = said("journee-2016", "Continuer à financer la coopération après l'aide au démarrage");
        second = said("journee-2018", "Comment le financement des coopérations se continue, passé le démarrage");
        said("journee-2018", "Organiser les filières de l'alimentation");
    }

    @Test
    void what_is_said_in_like_words_at_another_edition_is_suggested() {
        edition("ailleurs", "autre-serie");
        said("ailleurs", "Continuer à financer la coopération après l'aide au démarrage");
        create(API + "contributions", line("journee-2018", "Continuer à financer la coopération, en brouillon"));
        suggested("journee-2018")
                .body("total", is(1), "compared", is(4))
                .body("items[0].here.contribution.id", is(second), "items[0].there.contribution.id", is(first))
                .body("items[0].here.event.slug", is("journee-2018"), "items[0].there.event.slug", is("journee-2016"))
                .body("items[0].words", containsInAnyOrder("financement", "coopérations", "continue", "démarrage"));
        suggested("journee-2016").body("items.there.contribution.id", contains(second));
        suggested("ailleurs").body("items", empty());
        admin().get(API + "events/journee-2018/suggested-recurrences?limit=0")
                .then()
                .statusCode(422);
        admin().get(API + "events/nulle-part/suggested-recurrences").then().statusCode(404);
    }

    @Test
    void a_person_confirms_and_it_recurs() {
        recurring(true).body("items", empty());
        judge(second, first, "CONFIRM").then().statusCode(200).body("items.contribution.id", contains(first));
        suggested("journee-2018").body("items", empty());
        recurring(true).body("items.id", containsInAnyOrder(first, second));
        recurring(false).body("items", hasSize(2));
        when().get(LINES + first + "/recurrences")
                .then()
                .body("items.contribution.id", contains(second), "items.event.slug", contains("journee-2018"));
        links().body("items.from.id", contains(first), "items.to.id", contains(second))
                .body("items.basis", contains("INFERRED"));
    }

    @Test
    void by_way_of_an_edition_between_them_two_are_the_same() {
        edition("journee-2020", "journee");
        String third = said("journee-2020", "L'aide à la coopération, une fois démarrée");
        judge(first, second, "CONFIRM").then().statusCode(200);
        judge(third, second, "CONFIRM")
                .then()
                .statusCode(200)
                .body("items.contribution.id", contains(first, second), "items.kind", contains("STAKE", "STAKE"));
        archive(LINES + second);
        when().get(LINES + third + "/recurrences").then().statusCode(200).body("items", empty());
        recurring(true).body("items", empty());
    }

    @Test
    void a_refusal_is_remembered_and_the_last_verdict_counts() {
        judge(first, second, "REFUSE").then().statusCode(200).body("items", empty());
        suggested("journee-2018").body("items", empty());
        recurring(true).body("items", empty());
        judge(second, first, "CONFIRM").then().statusCode(200).body("items", hasSize(1));
        judge(first, second, "CONFIRM").then().statusCode(200).body("items", hasSize(1));
        links().body("items", hasSize(1));
        judge(first, second, "REFUSE").then().statusCode(200);
        links().body("items", empty());
        suggested("journee-2016").body("items", empty());
    }

    @Test
    void a_link_that_waits_for_the_moderators_is_what_they_publish() {
        String link = create(
                API + "links",
                Map.of(
                        "kind",
                        "RECURS_IN",
                        "basis",
                        "STATED",
                        "from",
                        Map.of("type", "contribution", "ref", first),
                        "to",
                        Map.of("type", "contribution", "ref", second)));
        suggested("journee-2018").body("items", hasSize(1));
        judge(second, first, "CONFIRM").then().statusCode(200);
        links().body("items.id", contains(link), "items.basis", contains("STATED"));
    }

    @Test
    void what_a_day_takes_up_from_itself_does_not_recur() {
        String synthesis = said("journee-2016", "Financer durablement la coopération");
        String link = create(
                API + "links",
                Map.of(
                        "kind",
                        "RECURS_IN",
                        "basis",
                        "STATED",
                        "from",
                        Map.of("type", "contribution", "ref", first),
                        "to",
                        Map.of("type", "contribution", "ref", synthesis)));
        publish(API + "links/" + link);
        recurring(true).body("items", empty());
        when().get(LINES + first + "/recurrences").then().statusCode(200).body("items", empty());
        judge(second, first, "CONFIRM").then().body("items.contribution.id", contains(first));
        recurring(true).body("items.id", containsInAnyOrder(first, second));
    }

    @Test
    void all_who_confirm_at_once_make_one_link() throws Exception {
        List<Response> answers =
                atOnce(8, i -> i % 2 == 0 ? judge(first, second, "CONFIRM") : judge(second, first, "CONFIRM"));
        assertTrue(answers.stream().allMatch(answer -> answer.statusCode() == 200));
        links().body("items", hasSize(1));
    }

    @Test
    void what_cannot_recur_is_said() {
        String same = said("journee-2016", "La même journée");
        judge(first, same, "CONFIRM").then().statusCode(409).body("rule", is("recurrence-of-one-event"));
        judge(first, first, "CONFIRM").then().statusCode(409);
        judge(first, "00000000-0000-7000-8000-000000000000", "CONFIRM")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/contribution"));
        String draft = create(API + "contributions", line("journee-2018", "En brouillon"));
        judge(first, draft, "CONFIRM").then().statusCode(422);
        judge(draft, first, "CONFIRM").then().statusCode(409).body("rule", is("recurrence-of-a-draft"));
        judge(first, second, "PEUT-ETRE").then().statusCode(greaterThanOrEqualTo(400));
    }

    private static void edition(String slug, String series) {
        var data = new HashMap<String, Object>();
        String day = (slug.matches(".*\\d{4}") ? slug.substring(slug.length() - 4) : "2017") + "-09-23T";
        data.put("slug", slug);
        data.put("title", slug);
        data.put("series", Map.of("slug", series, "name", series));
        data.put("startsAt", day + "09:00:00+02:00");
        data.put("endsAt", day + "18:00:00+02:00");
        data.put("timeZone", "Europe/Paris");
        data.put("status", "COMPLETED");
        publish(API + "events/" + create(API + "events", data));
    }

    private static Map<String, ?> line(String event, String text) {
        return Map.of("event", event, "kind", "STAKE", "order", 1, "text", text);
    }

    private static String said(String event, String text) {
        String id = create(API + "contributions", line(event, text));
        publish(LINES + id);
        return id;
    }

    private static ValidatableResponse suggested(String event) {
        return admin().get(API + "events/" + event + "/suggested-recurrences")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse recurring(boolean recurring) {
        return when().get(API + "contributions?recurring=" + recurring).then().statusCode(200);
    }

    private static ValidatableResponse links() {
        return when().get(API + "links?kind=RECURS_IN").then().statusCode(200);
    }

    private static Response judge(String line, String other, String verdict) {
        return post(LINES + line + "/recurrences", Map.of("contribution", other, "verdict", verdict));
    }
}

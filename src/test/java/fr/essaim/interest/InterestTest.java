package fr.essaim.interest;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.project.Offer;
import fr.essaim.shared.ApiTest;
import fr.essaim.shared.data.Origin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Places are given in the order of arrival, and who asks is no one's to know. */
@QuarkusTest
class InterestTest extends ApiTest {
    private static final String API = "/api/v1/";

    private String offer;
    private String holder;
    private String asker;

    @BeforeEach
    void anOfferOfTwoPlaces() {
        database.save(projectNamed("p"));
        holder = key("projects:write");
        asker = key("webhooks");
        offer = offer(Map.of("capacity", 2));
    }

    @Test
    void of_two_hundred_at_once_as_many_are_accepted_as_there_are_places() throws Exception {
        String twelve = offer(Map.of("capacity", 12));
        String[] poles = poles(200);
        List<Response> answers = atOnce(200, i -> ask(asker, twelve, Map.of("pole", poles[i])));
        assertEquals(
                List.of(201),
                answers.stream().map(Response::statusCode).distinct().toList());
        List<Map<String, Object>> all = with(holder)
                .get(twelve + "/interests?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertEquals(200, all.size());
        for (int i = 0; i < 200; i++) {
            assertEquals(i + 1, all.get(i).get("number"));
            assertEquals(i < 12 ? "ACCEPTED" : "WAITING", all.get(i).get("state"));
            assertEquals(i < 12 ? null : i - 11, all.get(i).get("rank"));
        }
        when().get(twelve).then().body("freePlaces", is(0));
    }

    @Test
    void a_place_that_becomes_free_goes_to_the_first_who_waits() {
        String[] asked = IntStream.range(0, 4)
                .mapToObj(i -> ask(key("webhooks"), offer, Map.of()).<String>path("id"))
                .toArray(String[]::new);
        String mine =
                ask(asker, offer, Map.of()).then().body("rank", is(3)).extract().path("id");
        states("ACCEPTED", "ACCEPTED", "WAITING", "WAITING", "WAITING");
        post(with(holder), interest(asked[0]) + "/decline", Map.of("reason", "Réservé aux élus."))
                .then()
                .statusCode(200)
                .body("state", is("DECLINED"), "reason", is("Réservé aux élus."));
        states("DECLINED", "ACCEPTED", "ACCEPTED", "WAITING", "WAITING");
        patch(offer, Map.of("capacity", 3)).then().statusCode(200).body("freePlaces", is(0));
        states("DECLINED", "ACCEPTED", "ACCEPTED", "ACCEPTED", "WAITING");
        with(asker).get(interest(mine)).then().body("state", is("WAITING"), "rank", is(1));
        admin().delete(interest(asked[1])).then().statusCode(204);
        states("DECLINED", "WITHDRAWN", "ACCEPTED", "ACCEPTED", "ACCEPTED");
        patch(offer, Map.of("capacity", 2)).then().statusCode(409).body("rule", is("offer-places-taken"));
        when().get(offer).then().body("capacity", is(3));
        post(with(asker), interest(mine) + "/withdraw", Map.of()).then().body("state", is("WITHDRAWN"));
        when().get(offer).then().body("freePlaces", is(1));
        patch(offer, "{\"capacity\":null}").then().statusCode(200).body("freePlaces", nullValue());
        ask(asker, offer, Map.of("places", 50)).then().body("state", is("ACCEPTED"));
    }

    @Test
    void there_are_never_fewer_places_than_none() {
        ask(asker, offer, Map.of("places", 2)).then().body("state", is("ACCEPTED"));
        database.write(
                em -> em.createQuery("from Offer", Offer.class).getSingleResult().capacity = 1); // as a data set may
        when().get(offer).then().body("capacity", is(1), "freePlaces", is(0));
    }

    @Test
    void a_group_keeps_its_turn() {
        ask(key("webhooks"), offer, Map.of()).then().body("state", is("ACCEPTED"));
        String group = ask(asker, offer, Map.of("places", 2))
                .then()
                .body("state", is("WAITING"))
                .extract()
                .path("id");
        ask(key("webhooks"), offer, Map.of()).then().body("state", is("WAITING"), "rank", is(2));
        when().get(offer).then().body("freePlaces", is(1));
        post(with(asker), interest(group) + "/withdraw", Map.of()).then().statusCode(200);
        states("ACCEPTED", "WITHDRAWN", "ACCEPTED");
        post(with(asker), interest(group) + "/withdraw", Map.of())
                .then()
                .statusCode(409)
                .body("rule", is("interest-over"));
    }

    @Test
    void nobody_else_knows_who_asks() {
        Response made = ask(asker, offer, Map.of("message", "Bonjour", "contact", "01 23 45 67 89"));
        made.then()
                .statusCode(201)
                .header("Location", endsWith(interest(made.path("id"))))
                .body("contact", nullValue(), "message", nullValue());
        String mine = interest(made.path("id"));
        String other = key("webhooks", "events:write");
        when().get(mine).then().statusCode(401);
        with(other).get(mine).then().statusCode(404);
        post(with(other), mine + "/withdraw", Map.of()).then().statusCode(404);
        with(other).delete(mine).then().statusCode(404);
        with(other).get(offer + "/interests").then().statusCode(200).body("items", hasSize(0));
        with(asker).get(mine).then().body("contact", is("01 23 45 67 89"));
        with(asker).get(offer + "/interests").then().body("items.message", contains("Bonjour"));
        with(holder).get(mine).then().body("contact", is("01 23 45 67 89"));
        post(with(holder), mine + "/withdraw", Map.of()).then().statusCode(409);
        with(asker).delete(mine).then().statusCode(204);
        with(asker).get(mine).then().statusCode(404);
        with(holder).get(mine).then().body("state", is("WITHDRAWN"), "contact", nullValue(), "message", nullValue());
        admin().get(API + "changes").then().body("items.data.toString()", not(is("Bonjour")));
    }

    @Test
    void an_offer_of_a_partner_is_kept_by_the_partner() {
        create(API + "sources", Map.of("slug", "labo", "name", "Labo"));
        publish(API + "sources/labo");
        String partner = key("sources:labo:write");
        var project = projectNamed("le-leur");
        project.source = new Origin("labo", null, null);
        database.save(project);
        String theirs = post(
                        with(partner),
                        API + "offers",
                        Map.of("project", "le-leur", "order", 1, "kind", "TRAINING", "text", "Se former"))
                .path("id");
        String address = API + "offers/" + theirs;
        publish(address);
        String mine = ask(asker, address, Map.of()).path("id");
        with(partner).get(interest(mine)).then().statusCode(200);
        with(holder).get(interest(mine)).then().statusCode(404);
        post(with(partner), interest(mine) + "/decline", Map.of("reason", "Complet."))
                .then()
                .statusCode(200);
    }

    @Test
    void one_asks_once_for_each() {
        String[] poles = poles(1);
        ask(asker, offer, Map.of()).then().statusCode(201);
        ask(asker, offer, Map.of()).then().statusCode(409).body("rule", is("interest-known"));
        ask(asker, offer, Map.of("pole", poles[0])).then().statusCode(201).body("pole.slug", is(poles[0]));
        ask(asker, offer, Map.of("pole", poles[0])).then().statusCode(409);
    }

    @Test
    void what_cannot_be_asked_is_said() {
        String[] poles = poles(1);
        LocalDate yesterday = LocalDate.now().minusDays(2);
        ask(asker, offer(Map.of("expiresOn", yesterday.toString())), Map.of())
                .then()
                .statusCode(409)
                .body("rule", is("interest-too-late"), "detail", notNullValue());
        ask(asker, offer(Map.of("dates", List.of(yesterday.toString()))), Map.of())
                .then()
                .statusCode(409);
        ask(asker, offer, Map.of("places", 3)).then().statusCode(409).body("rule", is("interest-beyond-capacity"));
        ask(asker, offer, Map.of("places", 0)).then().statusCode(422);
        ask(asker, offer, Map.of("pole", "nulle-part")).then().statusCode(422);
        create(API + "organisations", Map.of("slug", "o", "name", "o"));
        publish(API + "organisations/o");
        ask(asker, offer, Map.of("pole", poles[0], "organisation", "o"))
                .then()
                .statusCode(409)
                .body("rule", is("interest-for-one"));
        ask(asker, API + "offers/00000000-0000-7000-8000-000000000000", Map.of())
                .then()
                .statusCode(404);
        archive(offer);
        ask(asker, offer, Map.of()).then().statusCode(404);
        ask(holder, offer, Map.of()).then().statusCode(409).body("rule", is("interest-in-a-draft"));
    }

    @Test
    void what_an_interest_is_for_can_be_deleted() {
        String[] poles = poles(1);
        String mine = ask(asker, offer, Map.of("pole", poles[0])).path("id");
        admin().header("If-Match", "*").delete(API + "poles/" + poles[0]).then().statusCode(204);
        with(asker).get(interest(mine)).then().statusCode(200).body("pole", nullValue(), "state", is("ACCEPTED"));
    }

    @Test
    void an_offer_takes_its_interests_with_it() {
        String mine = ask(asker, offer, Map.of()).path("id");
        admin().header("If-Match", "*").delete(offer).then().statusCode(204);
        with(asker).get(interest(mine)).then().statusCode(404);
    }

    private static String offer(Map<String, ?> more) {
        var data = new HashMap<String, Object>(more);
        data.putAll(Map.of("project", "p", "order", 1, "kind", "LEARNING_VISIT", "text", "Visiter"));
        String address = API + "offers/" + create(API + "offers", data);
        publish(address);
        return address;
    }

    private static String[] poles(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    create(API + "poles", Map.of("slug", "pole-" + i, "name", "Pôle " + i));
                    publish(API + "poles/pole-" + i);
                    return "pole-" + i;
                })
                .toArray(String[]::new);
    }

    private static String interest(String id) {
        return API + "interests/" + id;
    }

    private static Response ask(String key, String offer, Map<String, ?> interest) {
        return post(with(key), offer + "/interests", interest);
    }

    private void states(String... states) {
        with(holder).get(offer + "/interests").then().statusCode(200).body("items.state", contains((Object[]) states));
    }
}

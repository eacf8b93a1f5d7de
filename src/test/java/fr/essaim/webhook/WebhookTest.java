package fr.essaim.webhook;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The life of a webhook, as its owner sees it: made, proved, changed, renewed, deleted. */
@QuarkusTest
class WebhookTest extends RingingTest {
    private static final String SECRET = "whsec_[0-9A-Za-z+/]{43}=";

    @Test
    void a_webhook_is_proved_by_a_ping_before_it_is_rung() {
        Response made = make(receiver.url());
        made.then()
                .statusCode(201)
                .header("Location", endsWith(WEBHOOKS + "/" + made.path("id")))
                .header("Cache-Control", containsString("no-store"))
                .body("state", is("PENDING"), "secret", matchesPattern(SECRET), "attempts", empty());
        String id = made.path("id");
        String secret = made.path("secret");
        assertEquals(List.of(), receiver.types(), "nothing is sent while the request lasts");

        advance();
        ring();
        assertEquals(List.of("endpoint.ping"), receiver.types());
        assertTrue(receiver.last().isSignedWith(secret));
        read(id).then()
                .body("state", is("ACTIVE"), "secret", nullValue(), "attempts", hasSize(1))
                .body("attempts[0].type", is("endpoint.ping"), "attempts[0].outcome", is("DELIVERED"))
                .body("attempts[0].status", is(200), "attempts[0].duration", notNullValue());

        ring();
        assertEquals(List.of("endpoint.ping", "feed.advanced"), receiver.types());
        Receiver.Message message = receiver.last();
        assertTrue(message.isSignedWith(secret));
        assertFalse(message.isSignedWith(Secrets.make()));
        assertEquals("/essaim?de=test", message.path());
        assertEquals("application/json", message.header("Content-Type"));
        assertEquals("127.0.0.1:" + receiver.port(), message.header("Host"));
        assertEquals(Set.of("type", "timestamp", "data"), fields(message.body()));
        assertEquals(Set.of("changes"), fields(message.body().path("data")));
        assertTrue(message.body().at("/data/changes").asText().matches("http://[\\w.]+:\\d+/api/v1/changes"));
        assertTrue(Instant.parse(message.body().path("timestamp").asText()).isBefore(Instant.now()));
        with(key)
                .get(WEBHOOKS)
                .then()
                .statusCode(200)
                .body("items.id", contains(id), "items[0].attempts", nullValue(), "items[0].secret", nullValue());
    }

    private static Set<String> fields(com.fasterxml.jackson.databind.JsonNode node) {
        var names = new java.util.TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void who_does_not_answer_the_challenge_is_never_rung() {
        List<Receiver.Manner> manners = List.of(
                (exchange, message) -> exchange.sendResponseHeaders(204, -1),
                (exchange, message) -> Receiver.say(exchange, 200, message.text()), // an echo
                (exchange, message) -> Receiver.say(exchange, 200, "{\"challenge\":\"x\"}"),
                (exchange, message) -> Receiver.say(exchange, 200, "{\"challenge\":[\"x\"]}"),
                (exchange, message) -> Receiver.say(
                        exchange,
                        200,
                        " ".repeat(100_000) + message.body().at("/data").toString()));
        for (Receiver.Manner manner : manners) {
            receiver.manner = manner;
            String id = make(receiver.url()).path("id");
            advance();
            ring();
            read(id).then()
                    .body("state", is("PENDING"))
                    .body("attempts.outcome", contains("NOT_PROVED"), "failingSince", notNullValue());
            ring();
            with(key).header("If-Match", "*").delete(WEBHOOKS + "/" + id).then().statusCode(204);
        }
        assertEquals(Set.of("endpoint.ping"), Set.copyOf(receiver.types()));
    }

    @Test
    void a_ping_can_be_asked_for() {
        String id = active();
        ask(id, "ping").then().statusCode(200).body("state", is("ACTIVE"), "secret", nullValue());
        ring();
        assertEquals(List.of("endpoint.ping"), receiver.types());
        receiver.manner = (exchange, message) -> exchange.sendResponseHeaders(500, -1);
        ask(id, "ping");
        ring();
        read(id).then()
                .body("state", is("ACTIVE"), "failingSince", nullValue())
                .body("attempts[0].outcome", is("STATUS"), "attempts[0].status", is(500));
    }

    @Test
    void another_address_is_proved_anew() throws Exception {
        String id = active();
        try (Receiver other = new Receiver()) {
            advance();
            change(id, "url", other.url()).then().statusCode(200).body("state", is("PENDING"), "version", is(2));
            ring();
            assertEquals(List.of("endpoint.ping"), other.types());
            ring();
            assertEquals(List.of("endpoint.ping", "feed.advanced"), other.types());
        }
        assertEquals(List.of(), receiver.types());
    }

    @Test
    void a_webhook_rests_and_misses_nothing() {
        String id = active();
        change(id, "paused", true).then().statusCode(200).body("state", is("PAUSED"), "paused", is(true));
        advance();
        advance();
        ring();
        assertEquals(List.of(), receiver.types());
        change(id, "paused", null).then().statusCode(200).body("state", is("ACTIVE"), "paused", is(false));
        ring();
        ring();
        assertEquals(List.of("feed.advanced"), receiver.types());
    }

    @Test
    void a_change_says_which_version_it_is_of() {
        String id = active();
        String address = WEBHOOKS + "/" + id;
        String tag = read(id).header("ETag");
        with(key).contentType(MERGE_PATCH).body("{}").patch(address).then().statusCode(428);
        advance();
        ring(); // an attempt is no change of the owner's
        patch(with(key), address, tag, Map.of("description", "Copie"))
                .then()
                .statusCode(200)
                .body("version", is(2));
        patch(with(key), address, tag, Map.of("description", "Autre")).then().statusCode(412);
        patch(with(key), address, "*", Map.of("description", "Copie"))
                .then()
                .statusCode(200)
                .body("version", is(2));
        with(key).header("If-Match", tag).delete(address).then().statusCode(412);
        patch(with(key), address, "*", "{\"url\":null}").then().statusCode(422);
        patch(with(key), address, "*", Map.of("state", "ACTIVE")).then().statusCode(422);
    }

    @Test
    void after_a_rotation_both_secrets_sign_for_a_day() {
        Response made = make(receiver.url());
        String id = made.path("id");
        String first = made.path("secret");
        ring();
        String second = ask(id, "rotate")
                .then()
                .statusCode(200)
                .body("secret", matchesPattern(SECRET), "secret", not(first), "previousUntil", notNullValue())
                .extract()
                .path("secret");
        advance();
        ring();
        assertEquals(2, receiver.last().header("webhook-signature").split(" ").length);
        assertTrue(receiver.last().isSignedWith(first));
        assertTrue(receiver.last().isSignedWith(second));

        inTheRow(id, row -> row.previousUntil = Instant.now());
        advance();
        ring();
        assertFalse(receiver.last().isSignedWith(first));
        assertTrue(receiver.last().isSignedWith(second));
    }

    @Test
    void another_key_knows_nothing_of_it() {
        String id = active();
        String address = WEBHOOKS + "/" + id;
        String other = key("webhooks");
        with(other).get(WEBHOOKS).then().statusCode(200).body("items", empty());
        with(other).get(address).then().statusCode(404);
        with(other).post(address + "/ping").then().statusCode(404);
        with(other).post(address + "/rotate").then().statusCode(404);
        with(other).header("If-Match", "*").delete(address).then().statusCode(404);
        patch(with(other), address, "*", Map.of("paused", true)).then().statusCode(404);
        admin().get(WEBHOOKS).then().statusCode(200).body("items.id", contains(id));
        admin().get(address).then().statusCode(200).body("secret", nullValue());
        admin().header("If-Match", "*").delete(address).then().statusCode(204);
        read(id).then().statusCode(404);
        advance();
        ring();
        assertEquals(List.of(), receiver.types());
    }

    @Test
    void a_list_has_pages_and_a_key_has_not_too_many() {
        for (int i = 0; i < 20; i++) {
            make(receiver.url()).then().statusCode(201);
        }
        make(receiver.url()).then().statusCode(409).body("rule", is("webhooks-enough"));
        Response page = with(key).get(WEBHOOKS + "?limit=15");
        page.then().statusCode(200).body("items", hasSize(15));
        with(key).get(page.<String>path("next")).then().statusCode(200).body("items", hasSize(5), "next", nullValue());
    }

    @Test
    void what_is_sent_twice_has_one_id_and_another_message_another() {
        active();
        receiver.manner = (exchange, message) -> exchange.sendResponseHeaders(503, -1);
        advance();
        ring();
        receiver.manner = Receiver.GOOD;
        advance();
        ring();
        advance();
        ring();
        assertEquals(3, receiver.messages.size());
        assertEquals(receiver.messages.get(0).id(), receiver.messages.get(1).id());
        assertNotEquals(receiver.messages.get(1).id(), receiver.messages.get(2).id());
    }
}

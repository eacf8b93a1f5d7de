package fr.essaim.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** When an endpoint is rung: once for all that has happened, again after a failure, by one replica. */
@QuarkusTest
class DoorbellTest extends RingingTest {
    private static final Receiver.Manner BROKEN = (exchange, message) -> exchange.sendResponseHeaders(500, -1);

    @Test
    void however_much_has_happened_it_rings_once() {
        String id = active();
        for (int i = 0; i < 5; i++) {
            advance();
        }
        ring();
        ring();
        assertEquals(List.of("feed.advanced"), receiver.types());
        inTheRow(id, row -> row.rungEpoch = "another"); // the feed has begun anew
        ring();
        ring();
        assertEquals(List.of("feed.advanced", "feed.advanced"), receiver.types());
    }

    @Test
    void looking_costs_one_statement_when_nobody_waits() {
        active();
        assertEquals(1, database.statements(this::ring));
    }

    @Test
    void a_failure_is_tried_again_later_and_later() {
        String id = active();
        receiver.manner = BROKEN;
        advance();
        ring(); // the first delay of the tests is none
        ring(); // the second is an hour
        ring();
        assertEquals(2, receiver.messages.size());
        read(id).then().body("state", is("ACTIVE"), "failingSince", notNullValue());
        Instant next = Instant.parse(read(id).path("nextAttemptAt"));
        assertTrue(next.isAfter(Instant.now().plus(Duration.ofMinutes(55))));
        assertTrue(next.isBefore(Instant.now().plus(Duration.ofMinutes(75))));

        inTheRow(id, row -> row.nextAttemptAt = Instant.now());
        receiver.manner = Receiver.GOOD;
        advance();
        ring();
        ring();
        assertEquals(3, receiver.messages.size());
        read(id).then().body("failingSince", nullValue(), "nextAttemptAt", nullValue());
    }

    @Test
    void a_ping_that_arrives_ends_the_waiting() {
        String id = active();
        receiver.manner = BROKEN;
        advance();
        ring();
        ring();
        receiver.manner = Receiver.GOOD;
        ask(id, "ping");
        ring();
        ring();
        assertEquals(List.of("feed.advanced", "feed.advanced", "endpoint.ping", "feed.advanced"), receiver.types());
    }

    @Test
    void after_days_of_failure_it_is_given_up_until_a_ping_is_asked_for() {
        String id = active();
        receiver.manner = BROKEN;
        advance();
        ring();
        inTheRow(id, row -> row.failingSince = Instant.now().minus(Duration.ofDays(6)));
        ring();
        read(id).then().body("state", is("DISABLED"), "nextAttemptAt", nullValue());
        ring();
        assertEquals(2, receiver.messages.size());
        receiver.manner = Receiver.GOOD;
        ask(id, "ping").then().body("state", is("PENDING"), "failingSince", nullValue());
        ring();
        ring();
        assertEquals("ACTIVE", state(id));
        assertEquals("feed.advanced", receiver.last().type());
    }

    @Test
    void who_is_gone_is_disabled() {
        String id = active();
        receiver.manner = (exchange, message) -> exchange.sendResponseHeaders(410, -1);
        advance();
        ring();
        read(id).then().body("state", is("DISABLED"), "attempts[0].status", is(410));
        advance();
        ring();
        assertEquals(1, receiver.messages.size());
    }

    @Test
    void a_redirection_is_a_failure_and_not_followed() throws Exception {
        String id = active();
        try (Receiver other = new Receiver()) {
            for (int status : List.of(301, 302, 303, 307, 308)) {
                receiver.manner = (exchange, message) -> {
                    exchange.getResponseHeaders().add("Location", other.url());
                    exchange.sendResponseHeaders(status, -1);
                };
                advance();
                inTheRow(id, row -> row.nextAttemptAt = null);
                ring();
                read(id).then().body("attempts[0].outcome", is("STATUS"), "attempts[0].status", is(status));
            }
            assertEquals(List.of(), other.types());
        }
    }

    @Test
    void of_many_who_ring_at_once_one_does() throws Exception {
        active();
        for (int round = 1; round <= 5; round++) {
            advance();
            atOnce(8);
            assertEquals(round, receiver.messages.size());
        }
    }

    private void atOnce(int replicas) throws Exception {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(replicas);
        try {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < replicas; i++) {
                all.add(threads.submit(() -> {
                    start.await();
                    ring();
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_lease_keeps_others_away_until_it_ends() {
        String id = active();
        advance();
        UUID another = UUID.randomUUID();
        inTheRow(id, row -> {
            row.lease = another;
            row.leaseUntil = Instant.now().plus(Duration.ofMinutes(1));
        });
        ring();
        assertEquals(List.of(), receiver.types());
        inTheRow(id, row -> row.leaseUntil = Instant.now().minusSeconds(1)); // its holder has died
        ring();
        assertEquals(List.of("feed.advanced"), receiver.types());
    }

    @Test
    void what_an_attempt_finds_counts_only_while_its_lease_does() {
        String id = active();
        receiver.manner = (exchange, message) -> {
            change(id, "url", receiver.url() + "&autre=1").then().statusCode(200);
            exchange.sendResponseHeaders(410, -1);
        };
        advance();
        ring();
        read(id).then().body("state", is("PENDING"), "attempts", hasSize(1));
        receiver.manner = (exchange, message) -> {
            with(key).header("If-Match", "*").delete(WEBHOOKS + "/" + id).then().statusCode(204);
            Receiver.GOOD.answer(exchange, message);
        };
        ring();
        read(id).then().statusCode(404);
    }

    @Test
    void the_last_twenty_attempts_are_shown_and_nothing_of_what_was_answered() {
        receiver.manner = (exchange, message) -> Receiver.say(exchange, 403, "un secret du réseau");
        String id = make(receiver.url()).path("id");
        for (int i = 0; i < 25; i++) {
            ask(id, "ping");
            ring();
        }
        assertEquals(25, receiver.messages.size());
        read(id).then()
                .body("attempts", hasSize(20), "attempts.outcome", everyItem(is("STATUS")))
                .body(not(containsString("secret")));
    }

    @Test
    void metrics_know_no_address_of_a_partner() {
        active();
        advance();
        ring();
        given().get("/q/metrics").then().statusCode(200).body(not(containsString("/essaim")));
    }
}

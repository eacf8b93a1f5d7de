package fr.essaim.shared.write;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is sent twice under one key is done once. */
@QuarkusTest
class IdempotencyTest extends ApiTest {
    private static final String LIST = "/api/v1/organisations";

    @Inject
    IdempotencyKeys keys;

    @Test
    void of_twenty_requests_with_one_key_one_is_done() throws Exception {
        for (Response answer : atOnce(20, i -> create("ulisse", "one-key"))) {
            assertTrue(Set.of(201, 409).contains(answer.statusCode()), "answered " + answer.statusCode());
        }
        admin().get(LIST + "?publication=DRAFT&include=total").then().body("total", is(1));
    }

    @Test
    void the_same_key_gets_the_same_answer() {
        Response first = create("ulisse", "k");
        Response again = create("ulisse", "k");
        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .body(is(first.asString()));
        create("other", "k").then().statusCode(422).body("errors.header", contains("Idempotency-Key"));
        create("third", "").then().statusCode(400);
        create("third", "x".repeat(256)).then().statusCode(400);
    }

    @Test
    void a_refusal_is_not_kept_under_its_key() {
        create("Not A Slug", "k").then().statusCode(422);
        create("ulisse", "k").then().statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    @Test
    void an_old_key_is_a_new_one_and_goes_without_making_others_wait() {
        create("ulisse", "old").then().statusCode(201);
        create("soleni", "older").then().statusCode(201);
        var old = "update IdempotencyKey k set k.createdAt = :then where k.id.text <> 'new'";
        database.write(em -> em.createQuery(old)
                .setParameter("then", Instant.now().minus(Duration.ofHours(49)))
                .executeUpdate());
        database.write(em -> {
            em.createQuery("update IdempotencyKey k set k.status = 200").executeUpdate(); // holds all the rows
            create("other", "new").then().statusCode(201);
        });
        create("third", "old").then().statusCode(201).header("Idempotent-Replayed", nullValue());
        assertEquals(3, database.count("select count(*) from IdempotencyKey"));
        keys.purge();
        assertEquals(2, database.count("select count(*) from IdempotencyKey"));
        create("third", "old").then().statusCode(201).header("Idempotent-Replayed", "true");
    }

    @Test
    void a_key_is_its_callers_own() {
        create("ulisse", "k").then().statusCode(201);
        post(holding("projects:write").header("Idempotency-Key", "k"), LIST, Map.of("slug", "other", "name", "Autre"))
                .then()
                .statusCode(201)
                .body("slug", is("other"));
    }

    private static Response create(String slug, String key) {
        return post(admin().header("Idempotency-Key", key), LIST, Map.of("slug", slug, "name", "Ulisse"));
    }
}

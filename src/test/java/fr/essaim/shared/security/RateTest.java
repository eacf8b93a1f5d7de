package fr.essaim.shared.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/**
 * How much a caller may ask, and how they know. Here a key has a million requests a minute, so that what it has spent is back
 * before it asks again.
 */
@QuarkusTest
class RateTest extends ApiTest {
    @Test
    void every_answer_says_what_is_left() {
        RequestSpecification caller = holding("moderate");
        caller.get("/api/v1")
                .then()
                .header("RateLimit-Policy", "\"minute\";q=1000000;w=60")
                .header("RateLimit", matchesPattern("\"minute\";r=9999\\d\\d;t=\\d+"));
        caller.get("/api/v1/nothing").then().statusCode(404).header("RateLimit", startsWith("\"minute\";r="));
        given().get("/api/v1").then().header("RateLimit", startsWith("\"minute\";r="));
    }

    @Test
    void what_costs_nothing_is_free() {
        RequestSpecification caller = holding("moderate");
        String tag = caller.get("/api/v1").header("ETag");
        caller.get("/api/v1").then().header("RateLimit", startsWith("\"minute\";r=999999;"));
        caller.header("If-None-Match", tag)
                .get("/api/v1")
                .then()
                .statusCode(304)
                .header("RateLimit", startsWith("\"minute\";r=1000000;"));
        caller.options("/api/v1").then().statusCode(204);
    }
}

package fr.essaim.shared.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who has spent what an address may: bad keys, suggestions. Each has its own share, and readers theirs. */
@QuarkusTest
@TestProfile(SpentTest.FewPerAddress.class)
class SpentTest extends ApiTest {
    private static final int MOST = 2;

    /** Few enough to be spent, too many to come back while the test runs. */
    public static class FewPerAddress implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "essaim.rate.per-address", String.valueOf(MOST),
                    "essaim.rate.suggestions-per-address", String.valueOf(MOST));
        }
    }

    @Test
    void bad_keys_are_counted_before_they_are_looked_up() {
        RequestSpecification good = holding("moderate");
        for (int i = 0; i < 3 * MOST; i++) {
            good.get("/api/v1").then().statusCode(200);
        }
        for (int i = 0; i < MOST; i++) {
            bad().get("/api/v1").then().statusCode(401);
        }
        long statements = database.statements(() -> bad().get("/api/v1")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", is("too-many-requests")));
        assertEquals(0, statements);
        given().get("/api/v1").then().statusCode(200);
    }

    @Test
    void suggestions_have_a_limit_of_their_own() {
        for (int i = 0; i < MOST; i++) {
            suggest(given()).then().statusCode(422);
        }
        suggest(given()).then().statusCode(429).header("RateLimit-Policy", "\"minute\";q=" + MOST + ";w=60");
    }

    private static Response suggest(RequestSpecification caller) {
        return caller.contentType("application/json").body("{}").post("/api/v1/suggestions");
    }

    private static RequestSpecification bad() {
        return with(KeyText.write(KeyKind.SCRIPT, KeyText.newId()));
    }
}

package fr.essaim.shared.security;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The life of a key: made, shown once, changed for another, revoked. */
@QuarkusTest
class KeyTest extends ApiTest {
    private static final String KEYS = "/api/v1/keys";

    @Test
    void a_key_is_shown_once_and_kept_as_a_hash() {
        Response made =
                post(KEYS, Map.of("holder", "CRESS", "kind", "PARTNER", "scopes", List.of("sources:cress:write")));
        String key = made.path("key");
        made.then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("key", matchesPattern("ess_partner_[0-9A-Za-z]{16}_[0-9A-Za-z]{49}"));
        admin().get(KEYS + "/" + made.path("id")).then().statusCode(200).body("key", nullValue());
        with(key)
                .get(KEYS + "/self")
                .then()
                .statusCode(200)
                .body("holder", is("CRESS"), "key", nullValue(), "lastUsedAt", notNullValue());
        database.write(em -> {
            ApiKey row = em.find(ApiKey.class, made.<String>path("id"));
            assertTrue(row.secretHash.matches("[0-9a-f]{64}"));
            assertTrue(!key.contains(row.secretHash));
        });
    }

    @Test
    void a_revoked_key_is_not_renewed() {
        String id = create(KEYS, Map.of("holder", "CRESS", "kind", "SCRIPT", "scopes", List.of("moderate")));
        admin().delete(KEYS + "/" + id).then().statusCode(204);
        admin().post(KEYS + "/" + id + "/rotate").then().statusCode(409).body("rule", is("key-revoked"));
    }

    @Test
    void a_mistyped_key_is_refused_by_its_checksum() {
        String key = key("moderate");
        char last = key.charAt(key.length() - 1);
        String mistyped = key.substring(0, key.length() - 1) + (last == 'a' ? 'b' : 'a');
        long statements =
                database.statements(() -> with(mistyped).get("/api/v1").then().statusCode(401));
        assertEquals(0, statements);
    }

    @Test
    void a_rotated_key_leaves_time_to_change_and_a_revoked_one_none() {
        Response made = post(KEYS, Map.of("holder", "CRESS", "kind", "SCRIPT", "scopes", List.of("moderate")));
        String first = made.path("key");
        String second = with(first)
                .post(KEYS + "/self/rotate")
                .then()
                .statusCode(200)
                .body("previousUntil", notNullValue(), "key", not(first))
                .extract()
                .path("key");
        with(first).get(KEYS + "/self").then().statusCode(200);
        with(second).get(KEYS + "/self").then().statusCode(200);
        String id = made.path("id");
        String third =
                admin().post(KEYS + "/" + id + "/rotate").then().extract().path("key");
        with(first).get(KEYS + "/self").then().statusCode(401);
        admin().delete(KEYS + "/" + id).then().statusCode(204);
        for (String key : List.of(second, third)) {
            with(key).get(KEYS + "/self").then().statusCode(401);
        }
        admin().get(KEYS + "/" + id).then().body("revokedAt", notNullValue());
    }

    @Test
    void a_key_is_rotated_by_its_current_secret_and_by_one_at_a_time() throws Exception {
        String first = key("moderate");
        var second = new ArrayList<String>();
        for (Response answer : atOnce(8, i -> with(first).post(KEYS + "/self/rotate"))) {
            if (answer.statusCode() == 200) {
                second.add(answer.path("key"));
            } else {
                answer.then().statusCode(409).body("rule", is("key-rotated-already"));
            }
        }
        assertEquals(1, second.size());
        with(first).get(KEYS + "/self").then().statusCode(200);
        with(first).post(KEYS + "/self/rotate").then().statusCode(409).body("rule", is("key-rotated-already"));
        with(second.get(0)).post(KEYS + "/self/rotate").then().statusCode(200);
    }

    @Test
    void a_key_is_of_one_source() {
        post(
                        KEYS,
                        Map.of(
                                "holder", "CRESS",
                                "kind", "PARTNER",
                                "scopes", List.of("sources:cress:write", "sources:rtes:write")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/scopes"), "errors[0].code", is("sources-of-one-key"));
    }
}

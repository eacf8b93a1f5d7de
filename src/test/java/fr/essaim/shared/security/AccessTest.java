package fr.essaim.shared.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.essaim.shared.ApiTest;
import fr.essaim.shared.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who may do what: every operation of the contract is walked with every kind of credential. */
@QuarkusTest
class AccessTest extends ApiTest {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    /** Operations that write, by the scope that they need; {@code self} is for any key. */
    private static final Map<String, Set<String>> WRITES = Map.of(
            "events:write", Set.of("event", "atelier", "contribution", "forumSession", "programme", "release", "link"),
            "projects:write", Set.of("organisation", "pole", "project", "offer", "need", "implantation"),
            "commitments:write", Set.of("commitment", "person"),
            "moderate", Set.of("publication", "history", "suggestion"),
            "admin", Set.of("source", "vocabulary", "key"));

    @Test
    void every_operation_that_writes_is_in_the_table_and_no_one_else_gets_in() {
        RequestSpecification wrong = holding("webhooks");
        var unknown = new TreeSet<String>();
        for (Contract.Operation operation : Contract.operations()) {
            String id = operation.node().path("operationId").asText();
            if (!operation.node().has("security")) {
                assertEquals(
                        401,
                        call(operation, given().header("Authorization", "Bearer ess_script_x"))
                                .statusCode(),
                        id);
                continue;
            }
            if (scopeOf(id) == null) {
                unknown.add(id);
                continue;
            }
            assertEquals(401, call(operation, given()).statusCode(), id + " without a key");
            assertEquals(
                    401,
                    call(operation, given().header("Authorization", "Bearer nonsense"))
                            .statusCode(),
                    id + " bad key");
            assertEquals(401, call(operation, expired()).statusCode(), id + " expired");
            if (!id.contains("Self")) {
                assertEquals(403, call(operation, wrong).statusCode(), id + " with another scope");
            }
            int right = call(operation, holding(scopeOf(id))).statusCode();
            assertTrue(right != 401 && right != 403 && right < 500, id + " with its scope: " + right);
        }
        assertEquals(Set.of(), unknown, "operations that write and are not in the table");
    }

    @Test
    void a_refusal_says_what_is_missing() {
        given().delete("/api/v1/projects/x")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"essaim\"")
                .body("code", is("unauthorized"));
        for (String bad : List.of(
                "Bearer x",
                "Bearer ",
                "Basic eDp5",
                "Bearer ess_script_0123456789abcdef_x",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")) {
            given().header("Authorization", bad)
                    .get("/api/v1/projects")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                    .body("code", is("invalid-token"));
        }
        holding("commitments:write")
                .delete("/api/v1/projects/x")
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", containsString("scope=\"projects:write"))
                .body("code", is("forbidden"), "detail", containsString("projects:write"));
        given().get("/api/v1/projects?q=ess_script_0123456789abcdef_x")
                .then()
                .statusCode(400)
                .body("errors[0].code", is("key-in-query"));
    }

    @Test
    void a_key_is_shown_once_and_kept_as_a_hash() {
        Response made = make(Map.of("holder", "CRESS", "kind", "PARTNER", "scopes", List.of("sources:cress:write")));
        String key = made.path("key");
        made.then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("key", matchesPattern("ess_partner_[0-9A-Za-z]{16}_[0-9A-Za-z]{49}"));
        admin().get("/api/v1/keys/" + made.path("id")).then().statusCode(200).body("key", nullValue());
        with(key)
                .get("/api/v1/keys/self")
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
    void a_mistyped_key_is_refused_by_its_checksum() {
        String key = make(Map.of("holder", "CRESS", "kind", "SCRIPT", "scopes", List.of("moderate")))
                .path("key");
        char last = key.charAt(key.length() - 1);
        String mistyped = key.substring(0, key.length() - 1) + (last == 'a' ? 'b' : 'a');
        long statements =
                database.statements(() -> with(mistyped).get("/api/v1").then().statusCode(401));
        assertEquals(0, statements);
    }

    @Test
    void a_rotated_key_leaves_time_to_change_and_a_revoked_one_none() {
        Response made = make(Map.of("holder", "CRESS", "kind", "SCRIPT", "scopes", List.of("moderate")));
        String first = made.path("key");
        String second = with(first)
                .post("/api/v1/keys/self/rotate")
                .then()
                .statusCode(200)
                .body("previousUntil", notNullValue(), "key", not(first))
                .extract()
                .path("key");
        with(first).get("/api/v1/keys/self").then().statusCode(200);
        with(second).get("/api/v1/keys/self").then().statusCode(200);
        String id = made.path("id");
        String third =
                admin().post("/api/v1/keys/" + id + "/rotate").then().extract().path("key");
        with(first).get("/api/v1/keys/self").then().statusCode(401);
        admin().delete("/api/v1/keys/" + id).then().statusCode(204);
        for (String key : List.of(second, third)) {
            with(key).get("/api/v1/keys/self").then().statusCode(401);
        }
        admin().get("/api/v1/keys/" + id).then().body("revokedAt", notNullValue());
    }

    @Test
    void a_key_is_rotated_by_its_current_secret_and_by_one_at_a_time() throws Exception {
        String first = make(Map.of("holder", "CRESS", "kind", "SCRIPT", "scopes", List.of("moderate")))
                .path("key");
        var threads = Executors.newFixedThreadPool(8);
        var second = new ArrayList<String>();
        try {
            Callable<Response> rotation = () -> with(first).post("/api/v1/keys/self/rotate");
            for (Future<Response> answer : threads.invokeAll(Collections.nCopies(8, rotation))) {
                if (answer.get().statusCode() == 200) {
                    second.add(answer.get().path("key"));
                } else {
                    answer.get().then().statusCode(409).body("rule", is("key-rotated-already"));
                }
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(1, second.size());
        with(first).get("/api/v1/keys/self").then().statusCode(200);
        with(first).post("/api/v1/keys/self/rotate").then().statusCode(409).body("rule", is("key-rotated-already"));
        with(second.get(0)).post("/api/v1/keys/self/rotate").then().statusCode(200);
    }

    @Test
    void a_key_is_of_one_source() {
        make(Map.of(
                        "holder", "CRESS",
                        "kind", "PARTNER",
                        "scopes", List.of("sources:cress:write", "sources:rtes:write")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/scopes"), "errors[0].code", is("sources-of-one-key"));
    }

    @Test
    void a_key_of_a_source_writes_what_is_its_own() {
        RequestSpecification cress = holding("sources:cress:write");
        cress.contentType("application/json")
                .body(Map.of("slug", "ulisse", "name", "Ulisse"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .body("source.slug", is("cress"), "publication", is("DRAFT"));
        patch(cress, "ulisse").then().statusCode(200);
        holding("sources:rtes:write").get("/api/v1/organisations/ulisse").then().statusCode(404);
        patch(holding("sources:rtes:write"), "ulisse").then().statusCode(404);
        admin().contentType("application/json")
                .body(Map.of("slug", "autre", "name", "Autre"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201);
        patch(cress, "autre").then().statusCode(404);
    }

    @Test
    void a_source_with_another_scope_does_not_write_what_the_scope_is_not_for() {
        admin().contentType("application/json")
                .body(Map.of("slug", "autre", "name", "Autre"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201);
        patch(holding("sources:cress:write", "events:write"), "autre").then().statusCode(403);
        patch(holding("sources:cress:write", "projects:write"), "autre").then().statusCode(200);
    }

    private static Response patch(RequestSpecification caller, String slug) {
        return caller.contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"acronym\":\"U\"}")
                .patch("/api/v1/organisations/" + slug);
    }

    private static String scopeOf(String operationId) {
        return WRITES.entrySet().stream()
                .filter(
                        entry -> entry.getValue().stream()
                                .anyMatch(
                                        type -> operationId.matches(
                                                type
                                                        + "(Create|Patch|Delete|List|Get|History|Revision|Self|Rotate|RotateSelf|Revoke|Report|Milestone|Person|Erase|Capture|Submit|Accept|Refuse|Publish|SendBack|Archive)")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static Response call(Contract.Operation operation, RequestSpecification caller) {
        String type = operation.method().equals("PATCH") ? MERGE_PATCH : "application/json";
        return caller.contentType(type)
                .request(operation.method(), operation.path().replaceAll("\\{[^}]+}", "nothing"));
    }

    private RequestSpecification expired() {
        Response made = make(Map.of("holder", "Essai", "kind", "SCRIPT", "scopes", List.of("admin")));
        database.write(em -> em.find(ApiKey.class, made.<String>path("id")).expiresAt =
                Instant.now().minus(Duration.ofMinutes(1)));
        return with(made.path("key"));
    }

    private static Response make(Map<String, Object> key) {
        return admin().contentType("application/json").body(key).post("/api/v1/keys");
    }

    private static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key);
    }
}

package fr.essaim.shared.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.ApiTest;
import fr.essaim.shared.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may do what: every operation of the contract is walked with every kind of credential. */
@QuarkusTest
class AccessTest extends ApiTest {
    /** Operations that need a key, whatever its scopes. */
    private static final String ANY_KEY =
            "((offerI|i)nterest(?!Decline)|commitmentAdoption|adoption(?!Confirm|Refuse|End))";

    /** Operations that write, by the scope that they need; {@code self} is for any key. */
    private static final Map<String, Set<String>> WRITES = Map.of(
            "events:write",
            Set.of("event", "atelier", "contribution", "forumSession", "programme", "release", "link"),
            "projects:write",
            Set.of("organisation", "pole", "project", "offer", "need", "implantation", "interest(?=Decline)"),
            "commitments:write",
            Set.of("commitment(?!Verify)", "person", "adoption(?=End)"),
            "moderate",
            Set.of(
                    "publication",
                    "history",
                    "suggestion",
                    "unknownTag",
                    "provenance",
                    "likeness",
                    "reportImport",
                    "recurrence",
                    "commitment(?=Verify)",
                    "adoption(?=Confirm|Refuse)",
                    "suggestedRecurrence"),
            "webhooks",
            Set.of("webhook", ANY_KEY),
            "admin",
            Set.of("source", "vocabulary", "key", "record", "import", "search"));

    /** That the right scope does it, {@link ScopeTest} shows. */
    @Test
    void every_operation_that_writes_is_in_the_table_and_no_one_else_gets_in() {
        String wrong = key("webhooks");
        String wrongForWebhooks = key("moderate");
        var unknown = new TreeSet<String>();
        for (Contract.Operation operation : Contract.operations()) {
            String id = operation.node().path("operationId").asText();
            if (!operation.node().has("security")) {
                assertEquals(401, call(operation, with("ess_script_x")).statusCode(), id);
                continue;
            }
            if (scopeOf(id) == null) {
                unknown.add(id);
                continue;
            }
            assertEquals(401, call(operation, given()).statusCode(), id + " without a key");
            assertEquals(401, call(operation, with("nonsense")).statusCode(), id + " bad key");
            assertEquals(401, call(operation, expired()).statusCode(), id + " expired");
            if (!id.contains("Self") && !id.matches(ANY_KEY + ".*")) {
                String other = scopeOf(id).equals("webhooks") ? wrongForWebhooks : wrong;
                assertEquals(403, call(operation, with(other)).statusCode(), id + " with another scope");
            }
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

    static String scopeOf(String operationId) {
        return WRITES.entrySet().stream()
                .filter(
                        entry -> entry.getValue().stream()
                                .anyMatch(
                                        type -> operationId.matches(
                                                type
                                                        + "(Create|Patch|Delete|List|Get|History|Revision|Self|Rotate|RotateSelf|Revoke|Report|Milestone|Person|Erase|Capture|Submit|Ping|Accept|Refuse|Publish|SendBack|Archive|Put|Withdraw|Run|Pin|Unpin|Decline|Confirm|End|Verify|Verdict|Unmerge|Rebuild)")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static Response call(Contract.Operation operation, RequestSpecification caller) {
        JsonNode read = operation.node().at("/requestBody/content");
        String type = read.isEmpty() ? "application/json" : read.fieldNames().next();
        return caller.contentType(type)
                .request(operation.method(), operation.path().replaceAll("\\{[^}]+}", "nothing"));
    }

    private RequestSpecification expired() {
        Response made = post("/api/v1/keys", Map.of("holder", "Essai", "kind", "SCRIPT", "scopes", List.of("admin")));
        database.write(em -> em.find(ApiKey.class, made.<String>path("id")).expiresAt =
                Instant.now().minus(Duration.ofMinutes(1)));
        return with(made.path("key"));
    }
}

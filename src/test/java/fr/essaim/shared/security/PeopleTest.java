package fr.essaim.shared.security;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** People sign in at an identity provider, beside the keys; it is down when the service starts. */
@QuarkusTest
@QuarkusTestResource(value = Issuer.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleTest extends ApiTest {
    private static final String REFUSED = "Bearer realm=\"essaim\", error=\"invalid_token\"";

    Issuer issuer;

    @BeforeEach
    void open() {
        issuer.open(Issuer.Doors.ALL);
    }

    /** Comes first: once the keys of the provider are known, it is not asked again. */
    @Test
    @Order(1)
    void while_the_provider_cannot_be_reached_keys_work_and_tokens_wait() {
        String token = issuer.token("someone", "moderate");
        for (var doors : List.of(Issuer.Doors.NONE, Issuer.Doors.METADATA)) {
            issuer.open(doors);
            with(token)
                    .get("/api/v1/projects")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", is("unavailable"));
            holding("moderate").get("/api/v1/keys/self").then().statusCode(200);
            given().get("/q/health/ready").then().statusCode(200);
        }
        issuer.open(Issuer.Doors.ALL);
        with(token).get("/api/v1/projects").then().statusCode(200);
        issuer.open(Issuer.Doors.NONE);
        with(token).get("/api/v1/projects").then().statusCode(200);
        issuer.renewKey();
        with(issuer.token("someone", "moderate")).get("/api/v1/projects").then().statusCode(401);
    }

    @Test
    void whatever_is_wrong_with_a_token_it_is_refused_like_a_bad_key() {
        long now = Instant.now().getEpochSecond();
        var stranger = Issuer.rs256(Issuer.newKey().getPrivate());
        byte[] shown = issuer.shownKey().getEncoded();
        String good = issuer.token("someone", "admin");
        String[] parts = good.split("\\.");
        Map<String, String> bad = Map.ofEntries(
                entry("expired", claim("exp", now - 60)),
                entry("without end", claim("exp", null)),
                entry("not valid yet", claim("nbf", now + 600)),
                entry("of another issuer", claim("iss", "http://localhost:1")),
                entry("without issuer", claim("iss", null)),
                entry("for another audience", claim("aud", List.of("account", "other"))),
                entry("without audience", claim("aud", null)),
                entry("without subject", claim("sub", null)),
                entry("with an endless subject", claim("sub", "x".repeat(256))),
                entry("to renew others with", claim("typ", "Refresh")),
                entry("signed by a stranger", issuer.token(Map.of(), Map.of(), stranger)),
                entry("of an unknown key", issuer.token(Map.of("kid", "unknown"), Map.of(), stranger)),
                entry("not signed", issuer.token(Map.of("alg", "none"), Map.of(), text -> new byte[0])),
                entry("signed with the public key as a secret", issuer.token(Map.of("alg", "HS256"), Map.of(), text -> {
                    var mac = Mac.getInstance("HmacSHA256");
                    mac.init(new SecretKeySpec(shown, "HmacSHA256"));
                    return mac.doFinal(text);
                })),
                entry(
                        "changed",
                        parts[0] + "." + Issuer.part(Map.of("sub", "other", "scope", "admin")) + "." + parts[2]),
                entry("without its signature", parts[0] + "." + parts[1] + "."),
                entry("cut", parts[0] + "." + parts[1]),
                entry("encrypted", good + ".x.y"),
                entry("no JSON", "a.b.c"));
        assertEquals(200, with(good).get("/api/v1/projects").statusCode());
        bad.forEach((what, token) -> {
            for (Response answer : List.of(
                    with(token).get("/api/v1/projects"),
                    with(token).get("/api/v1/keys"),
                    with(token).delete("/api/v1/projects/x"))) {
                assertEquals(401, answer.statusCode(), what);
                assertEquals("invalid-token", answer.path("code"), what);
                assertEquals(REFUSED, answer.header("WWW-Authenticate"), what);
            }
        });
    }

    @Test
    void a_person_may_what_the_scopes_of_the_token_say() {
        assertEquals(201, organise("projects:write"));
        assertEquals(201, organise("openid email projects:write profile"));
        assertEquals(201, organise("admin"));
        assertEquals(201, organise("sources:cress:write"));
        for (String scope :
                List.of("", "openid", "events:write", "moderate", "projects:writer", "PROJECTS:WRITE", "*")) {
            organisation(issuer.token("someone", scope))
                    .then()
                    .statusCode(403)
                    .header("WWW-Authenticate", containsString("error=\"insufficient_scope\", scope=\"projects:write"))
                    .body("code", is("forbidden"), "detail", containsString("projects:write"));
        }
        with(claim("scope", null)).get("/api/v1/projects").then().statusCode(200);
        assertEquals(403, organisation(claim("scope", null)).statusCode());
    }

    @Test
    void roles_are_read_where_the_settings_say() {
        Map<String, Object> roles =
                Map.of("scope", "openid", "realm_access", Map.of("roles", List.of("projects:write")));
        assertEquals(201, organisation(issuer.token(roles)).statusCode());
        Map<String, Object> elsewhere = Map.of("scope", "openid", "groups", List.of("projects:write"));
        assertEquals(403, organisation(issuer.token(elsewhere)).statusCode());
    }

    @Test
    void keys_and_tokens_work_beside_each_other() {
        with(issuer.token("someone", "admin")).get("/api/v1/keys").then().statusCode(200);
        admin().get("/api/v1/keys").then().statusCode(200);
        holding("moderate").get("/api/v1/keys/self").then().statusCode(200);
        with("ess_script_0123456789abcdef_x").get("/api/v1/projects").then().statusCode(401);
        given().get("/api/v1/projects").then().statusCode(200);
        given().cookie("q_session", "x").get("/api/v1/projects").then().statusCode(200);
        given().delete("/api/v1/projects/x")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"essaim\"")
                .body("code", is("unauthorized"));
    }

    @Test
    void a_person_has_no_key_whatever_the_name() {
        String id = holding("admin").get("/api/v1/keys/self").path("id");
        for (String subject : List.of("someone", id, "key:" + id)) {
            RequestSpecification person = with(issuer.token(subject, "moderate"));
            person.get("/api/v1/keys/self").then().statusCode(404);
            person.post("/api/v1/keys/self/rotate").then().statusCode(404);
        }
        admin().get("/api/v1/keys/" + id).then().statusCode(200);
        admin().get("/api/v1/keys/self").then().statusCode(404);
    }

    @Test
    void a_person_is_a_caller_of_its_own() {
        String one = issuer.token("one", "moderate");
        with(one).get("/api/v1").then().header("RateLimit-Policy", "\"minute\";q=200;w=60");
        given().get("/api/v1").then().header("RateLimit-Policy", "\"minute\";q=1000001;w=60");
        assertEquals(
                429,
                IntStream.range(0, 5000)
                        .map(i -> with(one).get("/api/v1").statusCode())
                        .filter(status -> status != 200)
                        .findFirst()
                        .orElseThrow());
        with(issuer.token("two", "moderate")).get("/api/v1").then().statusCode(200);
    }

    @Test
    void an_idempotency_key_belongs_to_the_person() {
        String longest = "x".repeat(255);
        for (String subject : List.of(longest, "other")) {
            List<String> replayed = Stream.generate(() -> post(
                            with(issuer.token(subject, "projects:write")).header("Idempotency-Key", "k".repeat(255)),
                            "/api/v1/organisations",
                            Map.of("slug", subject.substring(0, 5), "name", "Une")))
                    .limit(2)
                    .map(answer -> answer.statusCode() + " " + answer.header("Idempotent-Replayed"))
                    .toList();
            assertEquals(List.of("201 null", "201 true"), replayed);
        }
    }

    @Test
    void the_provider_changes_its_key() {
        String before = issuer.token("someone", "moderate");
        with(before).get("/api/v1/projects").then().statusCode(200);
        issuer.renewKey();
        with(issuer.token("someone", "moderate")).get("/api/v1/projects").then().statusCode(200);
        with(before).get("/api/v1/projects").then().statusCode(401);
        with(issuer.token("someone", "moderate")).get("/api/v1/projects").then().statusCode(200);
    }

    private String claim(String name, Object value) {
        var change = new HashMap<String, Object>();
        change.put(name, value);
        return issuer.token(change);
    }

    private int organise(String scope) {
        return organisation(issuer.token("someone", scope)).statusCode();
    }

    private static Response organisation(String token) {
        return post(with(token), "/api/v1/organisations", Map.of("slug", "une-" + UUID.randomUUID(), "name", "Une"));
    }
}

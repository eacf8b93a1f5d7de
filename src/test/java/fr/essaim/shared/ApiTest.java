package fr.essaim.shared;

import fr.essaim.organisation.Organisation;
import fr.essaim.project.Project;
import fr.essaim.shared.data.Fold;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Speaks HTTP, starts from an empty database, and holds every answer against the contract. */
@QuarkusTestResource(PostgreSql.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ApiTest {
    /** As {@code application.properties} says it for the tests. */
    protected static final String ADMIN_TOKEN = "the-admin-token-of-the-tests-0123456789";

    protected static final String MERGE_PATCH = "application/merge-patch+json";

    /** So many requests are under way at the same time, and not more. */
    private static final int MOST_AT_ONCE = 20;

    @Inject
    protected Database database;

    @BeforeEach
    void startFromNothing() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
        // No header that a test did not ask for, Accept-Encoding above all.
        RestAssured.config = RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
                .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));
        RestAssured.replaceFiltersWith(new ContractFilter());
        database.clear();
    }

    /** A request with the admin token. */
    protected static RequestSpecification admin() {
        return with(ADMIN_TOKEN);
    }

    /** A request with a new key that holds these scopes. */
    protected static RequestSpecification holding(String... scopes) {
        return with(key(scopes));
    }

    /** A request with this key or token. */
    protected static RequestSpecification with(String key) {
        return RestAssured.given().header("Authorization", "Bearer " + key);
    }

    /** The text of a new key that holds these scopes. */
    protected static String key(String... scopes) {
        return post("/api/v1/keys", Map.of("holder", "Essai", "kind", "SCRIPT", "scopes", List.of(scopes)))
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    /** What the admin is answered who posts this JSON. */
    protected static Response post(String address, Object body) {
        return post(admin(), address, body);
    }

    /** What this caller is answered who posts this JSON. */
    protected static Response post(RequestSpecification caller, String address, Object body) {
        return caller.contentType("application/json").body(body).post(address);
    }

    /** Posts what is right, as the admin; the id of what is made. */
    protected static String create(String address, Object body) {
        return post(address, body).then().statusCode(201).extract().path("id");
    }

    /** What the admin is answered who changes this, whatever its version. */
    protected static Response patch(String address, Object body) {
        return patch(address, "*", body);
    }

    /** What the admin is answered who changes this version. */
    protected static Response patch(String address, String tag, Object body) {
        return patch(admin(), address, tag, body);
    }

    /** What this caller is answered who changes this version. */
    protected static Response patch(RequestSpecification caller, String address, String tag, Object body) {
        return caller.contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body(body)
                .patch(address);
    }

    /** Where the feed ends: it moves with every change. */
    protected static String head() {
        String at = "/api/v1/changes?limit=1000";
        for (Response part = RestAssured.given().get(at);
                ;
                part = RestAssured.given().urlEncodingEnabled(false).get(part.<String>path("next"))) {
            if (!part.<Boolean>path("hasMore")) {
                return part.path("nextCursor");
            }
        }
    }

    /** Makes one move, that is legal, on the way to the public. */
    protected static void move(String address, String move) {
        admin().header("If-Match", "*").post(address + "/" + move).then().statusCode(200);
    }

    /** Makes a draft public. */
    protected static void publish(String address) {
        move(address, "submit");
        move(address, "publish");
    }

    /** Takes it away from the public. */
    protected static void archive(String address) {
        post(admin().header("If-Match", "*"), address + "/archive", Map.of("reason", "Doublon"))
                .then()
                .statusCode(200);
    }

    /** The answers to requests that are sent together, in the order of their numbers from 0. */
    protected static List<Response> atOnce(int times, IntFunction<Response> request) throws Exception {
        var threads = Executors.newFixedThreadPool(Math.min(times, MOST_AT_ONCE));
        try {
            var requests = new ArrayList<Callable<Response>>();
            for (int i = 0; i < times; i++) {
                int number = i;
                requests.add(() -> request.apply(number));
            }
            var answers = new ArrayList<Response>();
            for (Future<Response> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    /** A public project, not yet in the database. */
    protected static Project projectNamed(String name) {
        var project = new Project();
        project.name = name;
        project.slug = slug(name);
        project.description = "Un projet d'essai.";
        return project;
    }

    /** A public organisation, not yet in the database. */
    protected static Organisation organisationNamed(String name) {
        var organisation = new Organisation();
        organisation.name = name;
        organisation.slug = slug(name);
        return organisation;
    }

    /** What a resource of this name is called in addresses. */
    protected static String slug(String name) {
        return Fold.of(name).replaceAll("[^a-z0-9]+", "-");
    }
}

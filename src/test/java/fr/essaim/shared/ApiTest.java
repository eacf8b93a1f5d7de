package fr.essaim.shared;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Speaks HTTP, starts from an empty database, and holds every answer against the contract. */
@QuarkusTestResource(PostgreSql.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ApiTest {
    /** As {@code application.properties} says it for the tests. */
    protected static final String ADMIN_TOKEN = "the-admin-token-of-the-tests-0123456789";

    @Inject
    protected Database database;

    @BeforeEach
    void startFromNothing() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
        // No header that a test did not ask for, Accept-Encoding above all.
        RestAssured.config = RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
        RestAssured.replaceFiltersWith(new ContractFilter());
        database.clear();
    }

    /** A request with the admin token. */
    protected static RequestSpecification admin() {
        return RestAssured.given().header("Authorization", "Bearer " + ADMIN_TOKEN);
    }

    /** A request with a new key that holds these scopes. */
    protected static RequestSpecification holding(String... scopes) {
        String key = admin().contentType("application/json")
                .body(Map.of("holder", "Essai", "kind", "SCRIPT", "scopes", List.of(scopes)))
                .post("/api/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        return RestAssured.given().header("Authorization", "Bearer " + key);
    }
}

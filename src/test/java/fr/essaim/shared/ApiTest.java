package fr.essaim.shared;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Speaks HTTP, starts from an empty database, and holds every answer against the contract. */
@QuarkusTestResource(PostgreSql.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ApiTest {
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
}

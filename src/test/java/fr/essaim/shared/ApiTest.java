package fr.essaim.shared;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Speaks HTTP, starts from an empty database, and holds every answer against the contract. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ApiTest {
    @Inject
    protected Database database;

    @BeforeEach
    void startFromNothing() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
        RestAssured.replaceFiltersWith(new ContractFilter());
        database.clear();
    }
}

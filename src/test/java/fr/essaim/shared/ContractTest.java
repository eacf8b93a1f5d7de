package fr.essaim.shared;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract says what it must of every operation, and the judge of the other tests bites. */
@QuarkusTest
class ContractTest extends ApiTest {
    @Test
    void every_operation_has_an_id_a_summary_an_example_and_its_problems() {
        Set<String> ids = new HashSet<>();
        List<String> lacking = new ArrayList<>();
        Contract.operations().forEach(operation -> {
            JsonNode responses = operation.node().path("responses");
            boolean reads = operation.method().equals("GET");
            boolean whole = ids.add(operation.node().path("operationId").asText())
                    && !operation.node().path("summary").asText().isBlank()
                    && Stream.of("400", "401", "404", "500").allMatch(responses::has)
                    && (reads || Stream.of("403", "409", "415").allMatch(responses::has));
            for (String status : List.of("200", "201")) {
                JsonNode json = responses.path(status).at("/content/application~1json");
                whole &= json.isMissingNode() || json.has("example");
            }
            if (!whole) {
                lacking.add(operation.toString());
            }
        });
        assertEquals(List.of(), lacking);
        assertTrue(ids.size() > 30, "only " + ids.size() + " operations");
    }

    @Test
    void every_example_is_what_the_schema_says() {
        List<String> wrong = new ArrayList<>();
        Contract.operations().forEach(operation -> {
            for (String status : List.of("200", "201")) {
                JsonNode example =
                        operation.node().path("responses").path(status).at("/content/application~1json/example");
                if (!example.isMissingNode()) {
                    Contract.faults(
                                    operation.method(),
                                    operation.path(),
                                    Integer.parseInt(status),
                                    "application/json",
                                    example.toString(),
                                    false)
                            .forEach(fault -> wrong.add(operation + ": " + fault));
                }
            }
            operation.node().at("/requestBody/content").properties().forEach(body -> {
                if (!body.getKey().endsWith("json")) {
                    return;
                }
                String schema = body.getValue().at("/schema/$ref").asText();
                JsonNode example = body.getValue().path("example");
                (example.isMissingNode()
                                ? Set.of("no example")
                                : Contract.faultsOf(schema.substring(schema.lastIndexOf('/') + 1), example.toString()))
                        .forEach(fault -> wrong.add(operation + " asked: " + fault));
            });
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void the_judge_finds_planted_defects() {
        String good =
                given().get("/api/v1/nothing").then().statusCode(404).extract().asString();
        assertEquals(Set.of(), Contract.faultsOf("Problem", good));
        assertFalse(Contract.faultsOf("Problem", good.replace("\"status\":404", "\"status\":\"404\""))
                .isEmpty());
        assertFalse(Contract.faultsOf("Problem", good.replace("\"title\"", "\"titel\""))
                .isEmpty());
        assertFalse(Contract.faults("GET", "/api/v1/projects", 200, "application/json", "{\"items\":[]}", false)
                .isEmpty());
        assertFalse(Contract.faults("GET", "/api/v1/projects", 418, "application/json", "{}", false)
                .isEmpty());
        assertFalse(Contract.faults("GET", "/api/v1/projects", 200, "application/pdf+json", "{}", false)
                .isEmpty());
    }
}

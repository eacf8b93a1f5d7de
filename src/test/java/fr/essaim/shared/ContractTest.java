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
import org.junit.jupiter.api.Test;

/** The contract says what it must of every operation, and the judge of the other tests bites. */
@QuarkusTest
class ContractTest extends ApiTest {
    @Test
    void every_operation_has_an_id_a_summary_an_example_and_its_problems() {
        Set<String> ids = new HashSet<>();
        List<String> lacking = new ArrayList<>();
        Contract.DOCUMENT.path("paths").properties().forEach(path -> {
            for (var method : path.getValue().properties()) {
                JsonNode operation = method.getValue();
                JsonNode responses = operation.path("responses");
                boolean json = responses.path("200").path("content").has("application/json");
                boolean whole = ids.add(operation.path("operationId").asText())
                        && !operation.path("summary").asText().isBlank()
                        && responses.has("400")
                        && responses.has("404")
                        && responses.has("500")
                        && (!json
                                || !responses
                                        .at("/200/content/application~1json/example")
                                        .isMissingNode());
                if (!whole) {
                    lacking.add(method.getKey() + " " + path.getKey());
                }
            }
        });
        assertEquals(List.of(), lacking);
        assertTrue(ids.size() > 30, "only " + ids.size() + " operations");
    }

    @Test
    void every_example_is_what_the_schema_says() {
        List<String> wrong = new ArrayList<>();
        Contract.DOCUMENT.path("paths").properties().forEach(path -> {
            JsonNode example = path.getValue().at("/get/responses/200/content/application~1json/example");
            if (!example.isMissingNode()) {
                Contract.faults(path.getKey(), 200, "application/json", example.toString(), false)
                        .forEach(fault -> wrong.add(path.getKey() + ": " + fault));
            }
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
        assertFalse(Contract.faults("/api/v1/projects", 200, "application/json", "{\"items\":[]}", false)
                .isEmpty());
        assertFalse(Contract.faults("/api/v1/projects", 418, "application/json", "{}", false)
                .isEmpty());
        assertFalse(Contract.faults("/api/v1/projects", 200, "application/pdf+json", "{}", false)
                .isEmpty());
    }
}

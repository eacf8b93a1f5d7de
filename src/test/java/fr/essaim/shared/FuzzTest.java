package fr.essaim.shared;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.Contract.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nonsense of every kind at every place of every operation: whatever is sent, the answer is one that the contract announces,
 * and none is a failure of ours. The same seed sends the same requests; {@code -Dfuzz.seed=1} sends others.
 *
 * <p>Left out, because the HTTP server refuses it by itself, with a status and no body: a percent sign that begins no
 * escape, control bytes in a header, and more headers than it keeps (431).
 */
@QuarkusTest
class FuzzTest extends ApiTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20160923L);
    private static final int BODIES_EACH = 12;
    private static final int VALUES_EACH = 5;
    private static final int HEADERS_EACH = 6;
    private static final int ENOUGH = 10;

    @Inject
    DatasetLoader loader;

    @Inject
    Vertx vertx;

    private FuzzClient client;
    private Map<String, String> ids;
    private final Map<String, String> failures = new LinkedHashMap<>();

    @BeforeEach
    void theDay() {
        loader.load("reference");
        loader.load("journee-2016");
        create("/api/v1/webhooks", Map.of("url", "https://partenaire.example/essaim"));
        client = new FuzzClient(vertx);
        ids = new LinkedHashMap<>(Map.of("events", "journee-nationale-ptce-2016"));
        for (Operation operation : Contract.operations()) {
            if (operation.method().equals("GET") && operation.path().matches("/api/v1/[a-z-]+")) {
                Response list = admin().get(operation.path() + "?limit=1");
                List<String> first = list.statusCode() == 200 ? list.path("items.id") : List.of();
                ids.putIfAbsent(
                        operation.path().substring("/api/v1/".length()), first.isEmpty() ? "nothing" : first.get(0));
            }
        }
    }

    @AfterEach
    void close() {
        client.close();
        if (!failures.isEmpty()) {
            fail("seed " + SEED + ", " + failures.size() + " kinds of failures, as -Dfuzz.seed=" + SEED
                    + " makes them again:\n" + String.join("\n", failures.values()));
        }
    }

    @Test
    void bodies() {
        for (Operation operation : operations()) {
            JsonNode example = example(operation);
            if (example.isMissingNode()) {
                continue;
            }
            Fuzz fuzz = fuzz(operation);
            for (String body : shownWhole(operation) ? Nonsense.BODIES : fuzz.some(Nonsense.BODIES, BODIES_EACH / 3)) {
                send(operation, address(operation), Map.of(), body.getBytes(StandardCharsets.UTF_8));
            }
            send(operation, address(operation), Map.of(), "{\"name\":\"é\"}".getBytes(StandardCharsets.UTF_16));
            send(operation, address(operation), Map.of(), "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));
            for (int i = 0; i < BODIES_EACH; i++) {
                send(operation, address(operation), Map.of(), fuzz.bytes(fuzz.mutated(example)));
            }
        }
    }

    @Test
    void queries() {
        for (Operation operation : operations()) {
            Fuzz fuzz = fuzz(operation);
            for (JsonNode parameter : operation.node().path("parameters")) {
                for (int i = 0; i < VALUES_EACH && parameter.path("in").asText().equals("query"); i++) {
                    String value = URLEncoder.encode(fuzz.any(Nonsense.TEXTS), StandardCharsets.UTF_8);
                    send(
                            operation,
                            address(operation) + "?" + parameter.path("name").asText() + "=" + value,
                            Map.of(),
                            body(operation));
                }
            }
            send(operation, address(operation) + fuzz.any(Nonsense.QUERIES), Map.of(), body(operation));
            send(operation, address(operation) + fuzz.any(Nonsense.QUERIES), Map.of(), body(operation));
        }
        Operation list = operations().stream()
                .filter(o -> o.path().equals("/api/v1/projects"))
                .findFirst()
                .orElseThrow();
        Nonsense.QUERIES.forEach(query -> send(list, list.path() + query, Map.of(), body(list)));
    }

    @Test
    void paths() {
        for (Operation operation : operations()) {
            if (operation.path().contains("{")) {
                for (String part : Nonsense.PATH_PARTS) {
                    String address =
                            operation.path().replace("{collection}", "projects").replaceAll("\\{[^}]+}", part);
                    send(operation, address, Map.of(), body(operation));
                }
                send(
                        operation,
                        operation.path().replaceAll("\\{[^}]+}", fuzz(operation).any(Nonsense.PATH_PARTS)),
                        Map.of(),
                        body(operation));
            }
        }
    }

    @Test
    void headers() {
        for (Operation operation : operations()) {
            for (String header :
                    shownWhole(operation) ? Nonsense.HEADERS : fuzz(operation).some(Nonsense.HEADERS, HEADERS_EACH)) {
                String[] parts = header.split(": ?", 2);
                send(operation, address(operation), Map.of(parts[0], parts[1]), body(operation));
            }
        }
    }

    /** Those that read first, those that delete last. */
    private static List<Operation> operations() {
        List<String> order = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
        return Contract.operations().stream()
                .sorted(Comparator.comparing(o -> order.indexOf(o.method())))
                .toList();
    }

    /** Where all that is odd is tried, and not a sample. */
    private static boolean shownWhole(Operation operation) {
        return operation.path().matches("/api/v1/projects.*|/problems/.*");
    }

    private static Fuzz fuzz(Operation operation) {
        return new Fuzz(SEED ^ operation.toString().hashCode());
    }

    private static String type(Operation operation) {
        return operation.method().equals("PATCH") ? MERGE_PATCH : "application/json";
    }

    private static JsonNode example(Operation operation) {
        return operation.node().at("/requestBody/content").path(type(operation)).path("example");
    }

    private static byte[] body(Operation operation) {
        JsonNode example = example(operation);
        return example.isMissingNode() ? new byte[0] : example.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Where this operation has something to work on. */
    private String address(Operation operation) {
        String path = operation.path().replace("{collection}", "organisations");
        String collection = path.replaceAll("/api/v1/([^/]+)/.*", "$1");
        return path.replaceAll("\\{[^}]+}", ids.getOrDefault(collection, "not-found"));
    }

    private void send(Operation operation, String uri, Map<String, String> headers, byte[] body) {
        if (failures.size() >= ENOUGH) {
            return;
        }
        var all = new LinkedHashMap<>(Map.of("Authorization", "Bearer " + ADMIN_TOKEN, "If-Match", "*"));
        if (body.length > 0) {
            all.put("Content-Type", type(operation));
        }
        all.putAll(headers);
        var sent = new FuzzClient.Sent(operation, uri, all, body);
        Set<String> faults = client.faultsOf(sent);
        if (!faults.isEmpty()) {
            failures.putIfAbsent(
                    operation + faults.toString().replaceAll("[0-9a-f-]{20,}", ""), sent + "\n  -> " + faults);
        }
    }
}

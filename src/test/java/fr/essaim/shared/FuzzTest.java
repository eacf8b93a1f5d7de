package fr.essaim.shared;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.Contract.Operation;
import fr.essaim.shared.problem.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
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
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private static final List<String> PATH_PARTS = and("x".repeat(3000), """
            %00
            %20
            %0D%0AA:b
            %252e
            ..%2F..%2Fetc%2Fpasswd
            %ED%A0%80
            %FF
            %C0%AF
            %E2%80%AE
            %F0%9F%A5%96
            '%20or%20'1'='1
            %27%3Bdrop%20table%20project
            0
            -1
            *
            a;b=c
            01932f5e-7c1a-7b3e-9d55-2f0a61c4e8b7
            1-1-1-1-1
            journee-nationale-ptce-2016
            """);

    private static final List<String> QUERIES = and("?" + "a=1&".repeat(1500), """
            ?
            ?&&==&
            ?=
            ?limit
            ?unknown=1
            ?limit=1&limit=2
            ?%00=1
            ?%FF=%FF
            ?q=%ED%A0%80
            ?q=LONG
            ?fields=LONG
            ?expand=LONG
            """.replace("LONG", "id,".repeat(3000)));

    private static final List<String> HEADERS =
            and("Accept: " + "a/b,".repeat(900), """
            Accept:
            Accept: ,
            Accept: ;
            Accept: *
            Accept: */*;q=x
            Accept: application/json;q=2
            Accept: a/b/c
            Accept: text/html
            Accept: text/csv
            Accept: é
            Accept-Language:
            Accept-Language: ;;;
            Accept-Language: fr;q=x
            Accept-Language: *-*
            Accept-Language: LONG
            Accept-Language: é-🥖
            Accept-Encoding: *;q=0
            Accept-Encoding: br;q=1,*;q=0
            Accept-Encoding: é
            Accept-Encoding: LONG
            Authorization:
            Authorization: Bearer
            Authorization: Bearer é
            Authorization: Basic eDp5
            Authorization: Bearer ess_script_0_0
            Authorization: LONG
            Authorization: Bearer LONG
            If-Match:
            If-Match: "
            If-Match: ""
            If-Match: x
            If-Match: W/"1"
            If-Match: "1-x", "2-y"
            If-Match: "99999999999999999999-x"
            If-Match: "-1-x"
            If-Match: "é"
            If-Match: *,*
            If-Match: LONG
            If-None-Match:
            If-None-Match: "
            If-None-Match: *
            If-None-Match: W/
            If-None-Match: "é"
            If-None-Match: LONG
            If-Modified-Since: hier
            If-Modified-Since: Fri, 31 Feb 2016 99:00:00 GMT
            Idempotency-Key:
            Idempotency-Key: é🥖
            Idempotency-Key: '; drop table project; --
            Idempotency-Key: LONG
            Content-Type:
            Content-Type: x
            Content-Type: /
            Content-Type: text/plain
            Content-Type: application/json;charset=utf-16
            Content-Type: application/json;charset=none
            Content-Type: application/json;;
            Content-Type: multipart/form-data
            Content-Type: multipart/form-data; boundary=x
            Content-Type: application/x-www-form-urlencoded
            Content-Type: é/é
            Content-Encoding: gzip
            Content-Encoding: x
            Range: bytes=0-1
            Origin:
            Origin: null
            Origin: http://[
            Host: ex ample
            Host: [::
            Host: a:99999
            Host: é
            X-Forwarded-Host: evil.example
            X-HTTP-Method-Override: DELETE
            traceparent: 00-x
            traceparent: 00-00000000000000000000000000000000-0000000000000000-00
            """.replace("LONG", "fr,".repeat(1200)));

    private static List<String> and(String one, String lines) {
        return Stream.concat(Stream.of(one), lines.lines()).toList();
    }

    /** What is sent; prints as a command that sends it again. */
    private record Sent(Operation operation, String uri, Map<String, String> headers, byte[] body) {
        @Override
        public String toString() {
            var command = new StringBuilder("curl -X " + operation.method() + " '" + cut(uri) + "'");
            headers.forEach((name, value) -> command.append(" -H '")
                    .append(name)
                    .append(": ")
                    .append(cut(value))
                    .append('\''));
            return command + " -d '" + cut(new String(body, StandardCharsets.UTF_8)) + "'";
        }

        private static String cut(String text) {
            return text.length() < 1500 ? text : text.substring(0, 200) + "… (" + text.length() + " characters)";
        }
    }

    @Inject
    DatasetLoader loader;

    @Inject
    Vertx vertx;

    private HttpClient client;
    private Map<String, String> ids;
    private final Map<String, String> failures = new LinkedHashMap<>();

    @BeforeEach
    void theDay() {
        loader.load("reference");
        loader.load("journee-2016");
        client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultPort(RestAssured.port).setKeepAlive(false));
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
            JsonNode example = operation
                    .node()
                    .at("/requestBody/content")
                    .path(type(operation))
                    .path("example");
            if (example.isMissingNode()) {
                continue;
            }
            Fuzz fuzz = fuzz(operation);
            for (String body : shownWhole(operation) ? Fuzz.BODIES : fuzz.some(Fuzz.BODIES, BODIES_EACH / 3)) {
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
                    String value = URLEncoder.encode(fuzz.any(Fuzz.TEXTS), StandardCharsets.UTF_8);
                    send(
                            operation,
                            address(operation) + "?" + parameter.path("name").asText() + "=" + value,
                            Map.of(),
                            body(operation));
                }
            }
            send(operation, address(operation) + fuzz.any(QUERIES), Map.of(), body(operation));
            send(operation, address(operation) + fuzz.any(QUERIES), Map.of(), body(operation));
        }
        Operation list = operations().stream()
                .filter(o -> o.path().equals("/api/v1/projects"))
                .findFirst()
                .orElseThrow();
        QUERIES.forEach(query -> send(list, list.path() + query, Map.of(), body(list)));
    }

    @Test
    void paths() {
        for (Operation operation : operations()) {
            if (operation.path().contains("{")) {
                for (String part : PATH_PARTS) {
                    String address =
                            operation.path().replace("{collection}", "projects").replaceAll("\\{[^}]+}", part);
                    send(operation, address, Map.of(), body(operation));
                }
                send(
                        operation,
                        operation.path().replaceAll("\\{[^}]+}", fuzz(operation).any(PATH_PARTS)),
                        Map.of(),
                        body(operation));
            }
        }
    }

    @Test
    void headers() {
        for (Operation operation : operations()) {
            for (String header :
                    shownWhole(operation) ? HEADERS : fuzz(operation).some(HEADERS, HEADERS_EACH)) {
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

    private static byte[] body(Operation operation) {
        JsonNode example = operation
                .node()
                .at("/requestBody/content")
                .path(type(operation))
                .path("example");
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
        var sent = new Sent(operation, uri, all, body);
        Set<String> faults = faultsOf(sent);
        if (!faults.isEmpty()) {
            failures.putIfAbsent(
                    operation + faults.toString().replaceAll("[0-9a-f-]{20,}", ""), sent + "\n  -> " + faults);
        }
    }

    private Set<String> faultsOf(Sent sent) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(sent.operation.method()))
                .setURI(sent.uri);
        // A header is bytes: what is not ASCII is sent as UTF-8.
        sent.headers.forEach((name, value) -> options.putHeader(
                name, new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
        var received = new CompletableFuture<Map.Entry<HttpClientResponse, Buffer>>();
        // On the event loop, so that no part of an answer comes before someone waits for it.
        vertx.runOnContext(now -> client.request(options)
                .compose(request -> request.send(Buffer.buffer(sent.body)))
                .compose(head -> head.body().map(body -> Map.entry(head, body)))
                .onSuccess(received::complete)
                .onFailure(received::completeExceptionally));
        try {
            var answer = received.get(30, TimeUnit.SECONDS);
            return judge(sent, answer.getKey(), answer.getValue().toString());
        } catch (ExecutionException | TimeoutException e) {
            return Set.of("no answer: " + e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> judge(Sent sent, HttpClientResponse answer, String body) {
        int status = answer.statusCode();
        if (status >= 500) {
            return Set.of(status + " " + body);
        }
        if (answer.headers().contains("Content-Encoding")) {
            return Set.of(); // as other answers, only compressed
        }
        String type = answer.headers().contains("Content-Type") ? answer.getHeader("Content-Type") : "";
        Set<String> faults = Contract.faults(
                sent.operation.method(), sent.uri.split("\\?")[0], sent.uri.contains("fields="), status, type, body);
        return !faults.isEmpty() || status < 400 || isDocumented(status, body)
                ? faults
                : Set.of("undocumented " + body);
    }

    private static boolean isDocumented(int status, String body) {
        try {
            String code = JSON.readTree(body).path("code").asText();
            return ProblemType.byCode(code)
                    .filter(type -> type.status == status)
                    .isPresent();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}

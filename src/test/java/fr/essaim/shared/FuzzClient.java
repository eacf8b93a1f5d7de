package fr.essaim.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.essaim.shared.Contract.Operation;
import fr.essaim.shared.problem.ProblemType;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests that no library for people would send, and says what is wrong with the answers. */
final class FuzzClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is sent; prints as a command that sends it again. */
    record Sent(Operation operation, String uri, Map<String, String> headers, byte[] body) {
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

    private final Vertx vertx;
    private final HttpClient client;

    FuzzClient(Vertx vertx) {
        this.vertx = vertx;
        client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultPort(RestAssured.port).setKeepAlive(false));
    }

    @Override
    public void close() {
        client.close();
    }

    /** Nothing, or why the answer is none that the contract announces. */
    Set<String> faultsOf(Sent sent) {
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

package fr.essaim.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.essaim.shared.data.Href;
import fr.essaim.shared.http.HttpConfig;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends one message to one address. The address that was checked is the one connected to; the name stays what the
 * certificate is verified against, and what the request is addressed to. Redirections are not followed.
 */
@ApplicationScoped
class Sender {
    /** What is read of an answer, in bytes. */
    private static final int MOST_READ = 4096;

    @Inject
    Vertx vertx;

    @Inject
    Targets targets;

    @Inject
    WebhookConfig config;

    @Inject
    HttpConfig http;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    private HttpClient client;

    private record Message(String type, Instant timestamp, Map<String, String> data) {}

    private record Answer(int status, String body) {
        boolean isGood() {
            return status / 100 == 2;
        }
    }

    @PostConstruct
    void open() {
        client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Makes the call and says how it ended. */
    WebhookAttempt send(Call call) {
        Instant at = clock.instant();
        long start = System.nanoTime();
        Integer status = null;
        WebhookOutcome outcome;
        try {
            Optional<Target> target = targets.of(call.url());
            List<InetAddress> addresses = target.isEmpty() ? List.of() : targets.addresses(target.get());
            if (addresses.isEmpty()) {
                outcome = WebhookOutcome.FORBIDDEN_TARGET;
            } else {
                InetAddress one = addresses.get(call.failures() % addresses.size()); // the next one when it fails
                Answer answer = exchange(call, target.get(), one, at).join();
                status = answer.status;
                outcome = judge(call, answer);
            }
        } catch (UnknownHostException e) {
            outcome = WebhookOutcome.CONNECT_FAILED;
        } catch (RuntimeException e) {
            outcome = judge(e);
        }
        long duration = Duration.ofNanos(System.nanoTime() - start).toMillis();
        return new WebhookAttempt(at, call.type(), outcome, status, duration);
    }

    private WebhookOutcome judge(Call call, Answer answer) {
        if (!answer.isGood()) {
            return WebhookOutcome.STATUS;
        }
        return call.isPing() && !says(answer.body, call.challenge())
                ? WebhookOutcome.NOT_PROVED
                : WebhookOutcome.DELIVERED;
    }

    private static WebhookOutcome judge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return WebhookOutcome.TLS;
            }
            if (cause instanceof TimeoutException || cause instanceof io.netty.channel.ConnectTimeoutException) {
                return WebhookOutcome.TIMEOUT;
            }
        }
        return WebhookOutcome.CONNECT_FAILED;
    }

    /** {@code {"challenge":"…"}}: who merely sends back what came has the challenge elsewhere. */
    private boolean says(String body, String challenge) {
        try {
            JsonNode answer = json.readTree(body);
            return answer.path("challenge").asText().equals(challenge);
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** Ends with the answer, or with the failure; then, in any case, the connection is closed. */
    private CompletableFuture<Answer> exchange(Call call, Target target, InetAddress address, Instant at) {
        String body = body(call, at);
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, target.port())))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(target.path())
                .setConnectTimeout(config.connectTimeout().toMillis())
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Essaim");
        Secrets.headers(call.secrets(), call.message(), at, body).forEach(options::putHeader);
        var exchange = new CompletableFuture<Answer>();
        client.request(options).onFailure(exchange::completeExceptionally).onSuccess(request -> {
            exchange.whenComplete((answer, failure) -> request.connection().close());
            request.send(body)
                    .onFailure(exchange::completeExceptionally)
                    .onSuccess(response -> read(response, call.isPing(), exchange));
        });
        return exchange.orTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void read(HttpClientResponse response, boolean whole, CompletableFuture<Answer> exchange) {
        var read = Buffer.buffer();
        Runnable end = () -> exchange.complete(new Answer(response.statusCode(), read.toString()));
        if (!whole) {
            end.run();
            return;
        }
        response.exceptionHandler(exchange::completeExceptionally)
                .endHandler(all -> end.run())
                .handler(bytes -> {
                    read.appendBuffer(bytes);
                    if (read.length() > MOST_READ) {
                        end.run();
                    }
                });
    }

    private String body(Call call, Instant at) {
        Map<String, String> data = call.isPing()
                ? Map.of("challenge", call.challenge())
                : Map.of("changes", http.publicUrl().orElse(call.base()) + Href.API + "changes");
        try {
            return json.writeValueAsString(new Message(call.type(), at, data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

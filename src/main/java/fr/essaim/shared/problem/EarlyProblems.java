package fr.essaim.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.essaim.shared.http.BodyLimit;
import fr.essaim.shared.http.Caller;
import fr.essaim.shared.http.HttpConfig;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What is refused before REST sees it gets the same problem answers: a body over the limit or too slow, a host that cannot
 * be read.
 * (What is no HTTP at all, or no URI, the HTTP server refuses by itself: a status and no body.)
 */
@Singleton
public class EarlyProblems {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Inject
    ObjectMapper json;

    @Inject
    HttpConfig config;

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::limit);
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).failureHandler(this::failed);
    }

    private void limit(RoutingContext context) {
        String path = context.request().path();
        boolean readOnly = path.startsWith("/q/") || path.startsWith("/openapi");
        if (readOnly && !READING.contains(context.request().method())) {
            context.response().putHeader("Allow", "GET, HEAD, OPTIONS");
            answer(context, ProblemType.METHOD_NOT_ALLOWED, "GET, HEAD, OPTIONS");
            return;
        }
        if (READING.contains(context.request().method())) {
            context.request()
                    .headers()
                    .remove(HttpHeaders.CONTENT_TYPE); // of no body; REST fails at one it cannot read
        }
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > BodyLimit.most(path)) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            answer(context, ProblemType.CONTENT_TOO_LARGE);
        } else {
            if (length == null
                    ? context.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)
                    : !length.equals("0")) {
                boundTime(context);
            }
            context.next();
        }
    }

    /** Whoever sends a body bit by bit, or never ends it, keeps no one waiting for ever. */
    private void boundTime(RoutingContext context) {
        HttpServerRequest request = context.request();
        Duration patience = BodyLimit.isUpload(request.path()) ? config.uploadTimeout() : config.bodyTimeout();
        long timer = context.vertx().setTimer(patience.toMillis(), late -> {
            if (context.response().headWritten()) {
                request.connection().close();
            } else {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                answer(context, ProblemType.REQUEST_TIMEOUT)
                        .onComplete(said -> request.connection().close());
            }
        });
        request.end().onComplete(whole -> context.vertx().cancelTimer(timer));
        context.addEndHandler(answered -> context.vertx().cancelTimer(timer));
    }

    private void failed(RoutingContext context) {
        if (context.response().headWritten() || context.response().closed()) {
            return; // the caller has left in the middle of an answer: there is no one to tell
        }
        if (context.failure() instanceof Refusal refusal) {
            refusal.headers.forEach(context.response()::putHeader);
            answer(context, refusal.problem, refusal.args);
            return;
        }
        int status = context.statusCode();
        ProblemType type = ProblemType.ofStatus(status < 0 ? 500 : status);
        if (context.failure() instanceof AuthenticationFailedException) {
            type = ProblemType.INVALID_TOKEN;
        }
        if (type.status >= 500) {
            Log.errorf(
                    context.failure(),
                    "Unexpected error at %s",
                    context.request().path());
        }
        answer(context, type);
    }

    private Future<Void> answer(RoutingContext context, ProblemType type, Object... args) {
        var caller = new Caller(context.request(), config);
        Texts texts = caller.texts();
        Problem problem = Problem.of(type, caller, texts, texts.get(type.code + ".detail", args), null, List.of());
        try {
            return context.response()
                    .setStatusCode(type.status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                    .putHeader("Content-Language", texts.locale().toLanguageTag())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

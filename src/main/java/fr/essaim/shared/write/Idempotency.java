package fr.essaim.shared.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Sha256;
import fr.essaim.shared.http.Answer;
import fr.essaim.shared.http.Representations;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.security.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.hibernate.HibernateException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * {@code Idempotency-Key}: the key is a row written in the transaction of the work itself, so both are there or neither
 * is, whatever happens in between. A second request with the key waits for the first one's row; then it gets the same
 * answer, or does the work if the first one failed.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class Idempotency {
    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    @Inject
    IdempotencyKeys keys;

    @Inject
    Actor actor;

    @Inject
    HttpServerRequest request;

    @Inject
    Representations representations;

    @Inject
    Catalogue catalogue;

    @Inject
    ObjectMapper json;

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw new Refusal(ProblemType.INVALID_HEADER).header(HEADER, "not-a-key", LONGEST);
        }
        String fingerprint = fingerprint(call.getParameters());
        Answer before = keys.answerOf(actor.name(), key, fingerprint);
        if (before != null) {
            return again(before);
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                keys.claim(actor.name(), key, fingerprint);
                Answer answer = representations.answer((RestResponse<?>) call.proceed());
                keys.keep(actor.name(), key, answer);
                return response(answer).build();
            });
        } catch (HibernateException taken) {
            Answer theirs = keys.isTaken(taken) ? keys.answerOf(actor.name(), key, fingerprint) : null;
            if (theirs != null) {
                return again(theirs);
            }
            if (keys.isTaken(taken)) {
                throw new Refusal(ProblemType.IN_PROGRESS).with(HttpHeaders.RETRY_AFTER, "1");
            }
            throw taken;
        }
    }

    private RestResponse<?> again(Answer answer) {
        ResponseBuilder<?> response = answer.body() != null
                ? response(answer)
                : response(answer, catalogue.at(URI.create(answer.location()).getPath()));
        return response.header("Idempotent-Replayed", "true").build();
    }

    private static ResponseBuilder<?> response(Answer answer) {
        return response(answer, answer);
    }

    private static <T> ResponseBuilder<T> response(Answer answer, T entity) {
        return ResponseBuilder.<T>create(answer.status())
                .entity(entity)
                .header(HttpHeaders.LOCATION, answer.location());
    }

    /** Of the path and of what was read from the body: the same request again has the same one. */
    private String fingerprint(Object[] parameters) {
        try {
            var text = new ByteArrayOutputStream();
            text.write(request.path().getBytes(StandardCharsets.UTF_8));
            for (Object parameter : parameters) {
                text.write(json.writeValueAsBytes(parameter));
            }
            return HexFormat.of().formatHex(Sha256.of(text.toByteArray()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

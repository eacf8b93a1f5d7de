package fr.essaim.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import fr.essaim.shared.http.Caller;
import fr.essaim.shared.http.Routes;
import fr.essaim.shared.problem.Problem.FieldError;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.JDBCException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.DataException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error the service can answer, on one screen. Nothing else turns an exception into an answer. */
public class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** H2 puts the schema before the name of a constraint and its index after it. */
    private static final Pattern CONSTRAINT = Pattern.compile("^(?:\\w+\\.)?(\\w+)");

    /** By PostgreSQL: whoever had it was silent for too long, or the server stops. */
    private static final Set<String> SESSION_ENDED = Set.of("25P03", "57P01");

    @Inject
    Caller caller;

    @ServerExceptionMapper
    RestResponse<Problem> refused(Refusal e) {
        Texts texts = caller.texts();
        List<FieldError> errors = e.faults.stream()
                .map(f -> error(f.place(), f.where(), f.code(), texts.get("fault." + f.code(), f.args())))
                .toList();
        var answer = answer(e.problem, texts, texts.get(e.problem.code + ".detail", e.args), errors);
        e.headers.forEach(answer::header);
        return answer.build();
    }

    /** The same problem, that an answer would have, where there is no answer of its own: of one line of an import. */
    public Problem of(Throwable e) {
        return unexpected((Exception) e).getEntity();
    }

    /** Null for what is not the caller's to know. */
    private RestResponse<Problem> known(Throwable e) {
        if (e instanceof Refusal refusal) {
            return refused(refusal);
        } else if (e instanceof RuleBroken rule) {
            return broken(rule);
        } else if (e instanceof InPart part) {
            return wrongInPart(part);
        } else if (e instanceof ConstraintViolationException violations) {
            return invalid(violations);
        } else if (e instanceof org.hibernate.exception.ConstraintViolationException constraint) {
            return refusedByTheDatabase(constraint);
        } else if (e instanceof DataException) { // a value that a column cannot hold, and that no rule has caught
            return refused(new Refusal(ProblemType.VALIDATION, 1).pointer("#", "unstorable-value"));
        } else if (e instanceof OptimisticLockException || e instanceof StaleStateException) { // changed meanwhile
            return refused(new Refusal(ProblemType.PRECONDITION_FAILED));
        }
        return isBusy(e) ? refused(new Refusal(ProblemType.UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, "1")) : null;
    }

    /** Someone else holds the row, or the database works, for longer than anyone should wait, or it has ended the session. */
    private static boolean isBusy(Throwable e) {
        return e instanceof PessimisticLockException
                || e instanceof LockTimeoutException
                || e instanceof LockAcquisitionException
                || e instanceof QueryTimeoutException
                || e instanceof org.hibernate.QueryTimeoutException
                || e instanceof org.hibernate.exception.LockTimeoutException
                || e instanceof JDBCConnectionException
                || e instanceof JDBCException cause && SESSION_ENDED.contains(String.valueOf(cause.getSQLState()));
    }

    @ServerExceptionMapper
    RestResponse<Problem> wrongInPart(InPart e) {
        RestResponse<Problem> whole = known(e.getCause());
        return ResponseBuilder.fromResponse(whole)
                .entity(whole.getEntity().within(e.pointer))
                .build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> broken(RuleBroken e) {
        Texts texts = caller.texts();
        return answer(ProblemType.RULE_BROKEN, texts, texts.get("rule." + e.code, e.args), e.code, List.of())
                .build();
    }

    private RestResponse<Problem> refusedByTheDatabase(org.hibernate.exception.ConstraintViolationException e) {
        Texts texts = caller.texts();
        Matcher name = CONSTRAINT.matcher(String.valueOf(e.getConstraintName()).toLowerCase(Locale.ROOT));
        String rule = name.find() ? name.group(1) : "";
        String detail =
                switch (e.getKind()) {
                    case UNIQUE -> "conflict.taken";
                    case FOREIGN_KEY -> "conflict.needed";
                    default -> "conflict.detail";
                };
        return answer(ProblemType.CONFLICT, texts, texts.get(detail, rule), rule, List.of())
                .build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> unreadable(MismatchedInputException e) {
        return refused(Unreadable.of(e));
    }

    @ServerExceptionMapper({ConstraintViolationException.class, ResteasyReactiveViolationException.class})
    RestResponse<Problem> invalid(ConstraintViolationException e) {
        Texts texts = caller.texts();
        List<FieldError> errors =
                e.getConstraintViolations().stream().map(FieldError::of).toList();
        String detail = texts.get("validation.detail", errors.size());
        return answer(ProblemType.VALIDATION, texts, detail, errors).build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> notAllowed(NotAllowedException e) {
        Texts texts = caller.texts();
        String legal = String.join(", ", Routes.methods());
        return answer(ProblemType.METHOD_NOT_ALLOWED, texts, texts.get("method-not-allowed.detail", legal), List.of())
                .header(HttpHeaders.ALLOW, legal)
                .build();
    }

    /** RFC 5789 §2.2 and the Accept-Post draft of W3C LDP: what this address would have read. */
    @ServerExceptionMapper
    RestResponse<Problem> notRead(NotSupportedException e) {
        Texts texts = caller.texts();
        var answer = answer(
                ProblemType.UNSUPPORTED_MEDIA_TYPE, texts, texts.get("unsupported-media-type.detail"), List.of());
        return switch (caller.method()) {
            case "PATCH" ->
                answer.header("Accept-Patch", "application/merge-patch+json").build();
            case "POST" -> answer.header("Accept-Post", Routes.consumes()).build();
            default -> answer.build();
        };
    }

    @ServerExceptionMapper
    RestResponse<Problem> http(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return refused(Unreadable.of(json));
        }
        ProblemType type = ProblemType.ofStatus(e.getResponse().getStatus());
        if (type == ProblemType.NOT_FOUND && Routes.isOtherMethod()) {
            return notAllowed(null);
        }
        if (type.status >= 500) {
            return unexpected(e);
        }
        Texts texts = caller.texts();
        return answer(type, texts, texts.get(type.code + ".detail"), List.of()).build();
    }

    /** The rest of a body does not come. */
    @ServerExceptionMapper
    RestResponse<Problem> halfRead(IOException e) {
        return refused(new Refusal(ProblemType.REQUEST_TIMEOUT));
    }

    /** What the database refuses, or refuses at the commit, comes wrapped; of the rest nothing is told. */
    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            RestResponse<Problem> answer = known(cause);
            if (answer != null) {
                return answer;
            }
        }
        Log.errorf(e, "Unexpected error, trace %s", caller.traceId());
        Texts texts = caller.texts();
        return answer(ProblemType.INTERNAL_ERROR, texts, texts.get("internal-error.detail"), List.of())
                .build();
    }

    private ResponseBuilder<Problem> answer(ProblemType type, Texts texts, String detail, List<FieldError> errors) {
        return answer(type, texts, detail, null, errors);
    }

    private ResponseBuilder<Problem> answer(
            ProblemType type, Texts texts, String detail, String rule, List<FieldError> errors) {
        return ResponseBuilder.<Problem>create(type.status)
                .entity(Problem.of(type, caller, texts, detail, rule, errors))
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.locale().toLanguageTag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static FieldError error(Refusal.Place place, String where, String code, String detail) {
        return switch (place) {
            case PARAMETER -> new FieldError(null, where, null, code, detail);
            case HEADER -> new FieldError(null, null, where, code, detail);
            case POINTER -> new FieldError(where, null, null, code, detail);
        };
    }
}

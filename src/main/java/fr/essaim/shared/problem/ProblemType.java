package fr.essaim.shared.problem;

import java.util.Arrays;
import java.util.Optional;

/**
 * The closed catalogue of refusals. The code is the last part of the problem's {@code type}; its texts are in
 * {@code problems*.properties}, and {@code /problems/{code}} shows them.
 */
public enum ProblemType {
    MERGED("merged", 308),
    INVALID_QUERY("invalid-query", 400),
    INVALID_CURSOR("invalid-cursor", 400),
    INVALID_HEADER("invalid-header", 400),
    INVALID_JSON("invalid-json", 400),
    BAD_REQUEST("bad-request", 400),
    UNAUTHORIZED("unauthorized", 401),
    INVALID_TOKEN("invalid-token", 401),
    FORBIDDEN("forbidden", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    REQUEST_TIMEOUT("request-timeout", 408),
    CONFLICT("conflict", 409),
    IN_PROGRESS("in-progress", 409),
    IMPORT_RUNNING("import-running", 409),
    MASS_DELETION_GUARD("mass-deletion-guard", 409),
    RULE_BROKEN("rule-broken", 409),
    GONE("gone", 410),
    CURSOR_EXPIRED("cursor-expired", 410),
    PRECONDITION_FAILED("precondition-failed", 412),
    CONTENT_TOO_LARGE("content-too-large", 413),
    URI_TOO_LONG("uri-too-long", 414),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    VALIDATION("validation", 422),
    PRECONDITION_REQUIRED("precondition-required", 428),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    INTERNAL_ERROR("internal-error", 500),
    UNAVAILABLE("unavailable", 503);

    public final String code;
    public final int status;

    ProblemType(String code, int status) {
        this.code = code;
        this.status = status;
    }

    public static Optional<ProblemType> byCode(String code) {
        return Arrays.stream(values()).filter(t -> t.code.equals(code)).findFirst();
    }

    /** What a status that nobody explained stands for. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 409 -> CONFLICT;
            case 410 -> GONE;
            case 413 -> CONTENT_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> VALIDATION;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
        };
    }
}

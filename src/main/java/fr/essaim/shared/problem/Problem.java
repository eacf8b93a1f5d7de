package fr.essaim.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.shared.http.Caller;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem answer, RFC 9457. */
@Schema(name = "Problem", description = "Why the service says no (RFC 9457, `application/problem+json`).")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(
                required = true,
                format = "uri",
                description = "Resolves to a page that says cause and remedy.",
                examples = "https://essaim.example/problems/not-found")
        String type,

        @Schema(required = true) String title,
        @Schema(required = true, examples = "404") Integer status,

        @Schema(required = true, description = "The last part of `type`, from a closed list.", examples = "not-found")
        String code,

        @Schema(required = true) String detail,

        @Schema(required = true, format = "uri-reference", description = "The path that was asked.")
        String instance,

        @Schema(required = true, description = "W3C trace id, to be quoted when you report the problem.")
        String traceId,

        @Schema(
                description = "The rule of the domain or of the database that says no.",
                examples = "slot-outside-event")
        String rule,

        @Schema(description = "The places that are wrong, one by one.")
        List<FieldError> errors) {

    static Problem of(
            ProblemType type, Caller caller, Texts texts, String detail, String rule, List<FieldError> errors) {
        return new Problem(
                caller.base() + "/problems/" + type.code,
                texts.get(type.code + ".title"),
                type.status,
                type.code,
                detail,
                caller.path(),
                caller.traceId(),
                rule,
                errors);
    }

    /** The same, with places said from the root of a body of which what they are in is a part. */
    Problem within(String part) {
        List<FieldError> moved =
                errors.stream().map(error -> error.within(part)).toList();
        return new Problem(type, title, status, code, detail, instance, traceId, rule, moved);
    }

    /** One place that is wrong: exactly one of pointer, parameter and header says where. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldError(
            @Schema(description = "Where in the body, a JSON pointer as URI fragment (RFC 6901).")
            String pointer,

            @Schema(description = "Which query parameter.") String parameter,
            @Schema(description = "Which request header.") String header,
            @Schema(required = true) String code,
            @Schema(required = true) String detail) {
        /** What resource methods call the records that they read from the query string. */
        private static final Pattern QUERY = Pattern.compile("filter|page|view");

        /** Where a value is that breaks a rule, by the names of the members on the way to it. */
        static FieldError of(ConstraintViolation<?> violation) {
            var pointer = new StringBuilder("#");
            String name = "";
            boolean inQuery = false;
            for (Path.Node node : violation.getPropertyPath()) {
                if (node.getKind() == ElementKind.PARAMETER) {
                    inQuery = QUERY.matcher(node.getName()).matches();
                    continue;
                }
                if (node.isInIterable() && node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(node.getName());
                    name = node.getName();
                }
            }
            String constraint = violation
                    .getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
            String code = constraint.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            return inQuery
                    ? new FieldError(null, name, null, code, violation.getMessage())
                    : new FieldError(pointer.toString(), null, null, code, violation.getMessage());
        }

        private FieldError within(String part) {
            return pointer == null ? this : new FieldError(part + pointer.substring(1), null, null, code, detail);
        }
    }
}

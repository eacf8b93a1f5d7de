package fr.essaim.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body: 413 when it is too long or too deep in one place, 400 when it is no JSON, 422 and where when it is not what is expected. */
public final class Unreadable {
    private Unreadable() {}

    public static Refusal of(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return new Refusal(ProblemType.CONTENT_TOO_LARGE);
        }
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty() && e.getCause() != null) {
            return new Refusal(ProblemType.INVALID_JSON);
        }
        var refusal = new Refusal(ProblemType.VALIDATION, 1);
        String pointer = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? String.valueOf(step.getIndex())
                        : step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining("/", "#/", ""));
        if (e instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return refusal.pointer(pointer, "unknown-member", known);
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            String legal = Arrays.stream(format.getTargetType().getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return refusal.pointer(pointer, "not-one-of", format.getValue(), legal);
        }
        if (e instanceof InvalidFormatException format && format.getTargetType() == String.class) {
            return refusal.pointer(pointer, "unstorable-text");
        }
        return refusal.pointer(pointer.equals("#/") ? "#" : pointer, "ill-typed-member");
    }
}

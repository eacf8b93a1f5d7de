package fr.essaim.shared.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Set;

/** JSON from a caller, read into records as strictly as a request body and validated. */
@ApplicationScoped
public class Bodies {
    @Inject
    ObjectMapper json;

    @Inject
    Validator validator;

    /**
     * The record as a merge patch (RFC 7396) of its JSON makes it.
     *
     * @throws Refusal 422 when the patch is no object
     * @throws ConstraintViolationException when the result says what no resource may say
     */
    public <T> T patched(T record, JsonNode patch) {
        object(patch, "#");
        return read(MergePatch.apply(tree(record), patch), record.getClass());
    }

    /** The record as its JSON. */
    public JsonNode tree(Object record) {
        return json.valueToTree(record);
    }

    /** @throws Refusal 422 when the body is no object */
    public void object(JsonNode body, String pointer) {
        if (body == null || !body.isObject()) {
            throw new Refusal(ProblemType.VALIDATION, 1).pointer(pointer, "not-an-object");
        }
    }

    /** The JSON that these bytes write, whatever it is. */
    public JsonNode tree(byte[] text) {
        return parsed(() -> json.readTree(text));
    }

    /** As {@link #read(JsonNode, Class)}. */
    public <T> T read(byte[] text, Class<T> type) {
        return valid(parsed(() -> json.readValue(text, type)));
    }

    /** @throws ConstraintViolationException when the record says what no resource may say */
    @SuppressWarnings("unchecked")
    public <T> T read(JsonNode body, Class<?> type) {
        return valid((T) parsed(() -> json.treeToValue(body, type)));
    }

    private <T> T valid(T record) {
        var violations = record == null ? Set.<ConstraintViolation<T>>of() : validator.validate(record);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return record;
    }

    private interface Parsing<T> {
        T parse() throws IOException;
    }

    private static <T> T parsed(Parsing<T> parsing) {
        try {
            return parsing.parse();
        } catch (JsonProcessingException e) {
            throw Unreadable.of(e);
        } catch (IOException noText) {
            throw new Refusal(ProblemType.INVALID_JSON);
        }
    }
}

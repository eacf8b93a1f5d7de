package fr.essaim.shared.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/** JSON from a caller, read into records as strictly as a request body and validated. */
@ApplicationScoped
public class Bodies {
    @Inject
    ObjectMapper json;

    @Inject
    Validator validator;

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

    /** @throws ConstraintViolationException when the record says what no resource may say */
    @SuppressWarnings("unchecked")
    public <T> T read(JsonNode body, Class<?> type) {
        try {
            Object record = json.treeToValue(body, type);
            var violations = validator.validate(record);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return (T) record;
        } catch (JsonProcessingException e) {
            throw Unreadable.of(e);
        }
    }
}

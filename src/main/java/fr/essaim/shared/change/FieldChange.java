package fr.essaim.shared.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.flipkart.zjsonpatch.DiffFlags;
import com.flipkart.zjsonpatch.JsonDiff;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a change did to one field.
 *
 * @param pointer where, as RFC 6901 writes it, in what an input would say; an index is that of the list before the
 *     changes named first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FieldChange", description = "What a change did to one field. They apply in order, as RFC 6902 does.")
public record FieldChange(
        @Schema(required = true, description = "RFC 6901, in what an input says.", examples = "/seat/communeCode")
        String pointer,

        @Schema(description = "Left out when there was nothing.")
        Object before,

        @Schema(description = "Left out when there is nothing any more.")
        Object after) {
    private static final EnumSet<DiffFlags> BOTH_SIDES = EnumSet.of(
            DiffFlags.ADD_ORIGINAL_VALUE_ON_REPLACE, DiffFlags.OMIT_MOVE_OPERATION, DiffFlags.OMIT_COPY_OPERATION);

    /** What leads from one state to the other, in order. */
    public static List<FieldChange> between(JsonNode before, JsonNode after) {
        var changes = new ArrayList<FieldChange>();
        for (JsonNode step : JsonDiff.asJson(before, after, BOTH_SIDES)) {
            String pointer = step.get("path").asText();
            changes.add(
                    switch (step.get("op").asText()) {
                        case "add" -> new FieldChange(pointer, null, step.get("value"));
                        case "remove" -> new FieldChange(pointer, step.get("value"), null);
                        default -> new FieldChange(pointer, step.get("fromValue"), step.get("value"));
                    });
        }
        return changes;
    }
}

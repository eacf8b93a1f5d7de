package fr.essaim.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A column of a CSV file (Table Schema, specs.frictionlessdata.io/table-schema). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldDetail(
        @Schema(required = true, examples = "seat.communeCode")
        String name,

        @Schema(
                required = true,
                enumeration = {"string", "integer", "number", "boolean", "date", "datetime"})
        String type,

        @Schema(description = "`any` of a `datetime`: RFC 3339, with the offset of the place.", examples = "any")
        String format,

        String description,
        Constraints constraints) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FieldConstraints")
    public record Constraints(
            Boolean required,
            String pattern,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @com.fasterxml.jackson.annotation.JsonProperty("enum")
            List<String> codes) {}
}

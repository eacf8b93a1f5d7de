package fr.essaim.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What is looked for, and by what it is narrowed. */
public record SearchParams(
        @RestQuery
        @Size(max = 500)
        @Parameter(
                description =
                        "Words, as people type them: accents, plurals and slips of the pen aside; a phrase in quotation marks as"
                                + " it is. Without it, everything.",
                example = "boulangerie solidaire")
        String q,

        @RestQuery @Parameter(description = "Only of this type: `pole`, `project` …")
        String type,

        @RestQuery @Parameter(description = "A code of the vocabulary `theme`: what has it, or one that is narrower.")
        String theme,

        @RestQuery @Parameter(description = "A code of the vocabulary `sector`.")
        String sector,

        @RestQuery @Parameter(description = "A stage of poles or projects.")
        String stage,

        @RestQuery @Parameter(description = "The code of a région.")
        String region,

        @RestQuery @Parameter(description = "The code of a département.")
        String departement,

        @RestQuery @Parameter(description = "The id of an event.")
        String event,

        @RestQuery @Parameter(description = "The year that it began or took place.")
        String year,

        @RestQuery @DefaultValue("20") @Min(1) @Max(100) @Parameter(description = "How many at the most, 1 to 100.")
        int limit,

        @RestQuery @DefaultValue("0") @Min(0) @Max(1000) @Parameter(description = "How many to pass over, 0 to 1,000.")
        int offset) {

    /** The facets that are asked for. */
    Map<String, String> facets() {
        var asked = new LinkedHashMap<String, String>();
        asked.put(Fields.TYPE, type);
        asked.put("theme", theme);
        asked.put("sector", sector);
        asked.put("stage", stage);
        asked.put("region", region);
        asked.put("departement", departement);
        asked.put("event", event);
        asked.put("year", year);
        asked.values().removeIf(value -> value == null);
        return asked;
    }
}

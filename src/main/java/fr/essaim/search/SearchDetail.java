package fr.essaim.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.shared.data.Href;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found, the best first. */
public record SearchDetail(
        @Schema(required = true, description = "How many were found.")
        Long total,

        @Schema(required = true) List<Hit> items,

        @Schema(
                required = true,
                description =
                        "How many there are of each value, 20 values at the most, by facet: `type`, `sector`, `stage`, `region`,"
                                + " `departement`, `event`, `year`. Of a facet that is asked for, as if it were not.")
        Map<String, List<Count>> facets) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SearchHit")
    public record Hit(
            @Schema(required = true, examples = "project") String type,
            @Schema(required = true) UUID id,
            @Schema(required = true) Href url,
            @Schema(required = true) String name,

            @Schema(
                    required = true,
                    description =
                            "The name as HTML, with what was looked for in `<mark>`; there is no other element in it.")
            String nameHtml,

            @Schema(description = "Where it says what was looked for, or how it begins, as HTML.")
            String excerptHtml,

            @Schema(required = true, description = "Compares hits of one answer.")
            Float score) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SearchCount")
    public record Count(
            @Schema(required = true) String value,

            @Schema(description = "What it is called, of an event.")
            String label,

            @Schema(required = true) Integer count) {}
}

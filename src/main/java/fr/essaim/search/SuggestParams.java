package fr.essaim.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What somebody has typed so far. */
public record SuggestParams(
        @RestQuery @NotBlank @Size(max = 200) @Parameter(description = "What was typed so far.", required = true)
        String q,

        @RestQuery @Parameter(description = "Only of this type: `pole`, `project` …")
        String type,

        @RestQuery @DefaultValue("8") @Min(1) @Max(20) @Parameter(description = "How many at the most, 1 to 20.")
        int limit) {}

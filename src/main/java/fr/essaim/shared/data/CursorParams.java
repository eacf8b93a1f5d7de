package fr.essaim.shared.data;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a list understands that has one order and no filters. */
public record CursorParams(
        @RestQuery
        @DefaultValue("20")
        @Min(1)
        @Max(200)
        @Parameter(description = "How many rows at the most, 1 to 200.")
        int limit,

        @RestQuery @Parameter(description = "Where the page begins: taken from `next`, opaque.")
        String cursor) {}

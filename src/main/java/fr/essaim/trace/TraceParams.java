package fr.essaim.trace;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record TraceParams(
        @RestQuery
        @DefaultValue("both")
        @Parameter(
                description =
                        "`up`: where it comes from; `down`: what became of it; `both`: the one and the other, without going back"
                                + " down from above.")
        Direction direction,

        @RestQuery
        @DefaultValue("6")
        @Min(1)
        @Max(12)
        @Parameter(description = "How many steps at the most each way, 1 to 12.")
        int depth) {
    /** As written in the query string: towards where it comes from, towards what became of it, or each of the two. */
    public enum Direction {
        up,
        down,
        both
    }
}

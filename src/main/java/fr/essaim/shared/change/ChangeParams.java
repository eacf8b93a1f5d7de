package fr.essaim.shared.change;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which part of the feed is asked for. */
public record ChangeParams(
        @RestQuery
        @Parameter(
                description = "Where to go on: the last `nextCursor`, or the `cursor` of a change, opaque. From the"
                        + " beginning when left out.")
        String since,

        @RestQuery
        @DefaultValue("200")
        @Min(1)
        @Max(1000)
        @Parameter(description = "How many changes at the most, 1 to 1000; streams go to the end.")
        int limit,

        @RestQuery @Parameter(description = "Separated by commas: `pole,project`. All types when left out.")
        String types,

        @RestQuery
        @Parameter(
                description = "The slug of a source: what came from there is left out, such as what you sent yourself.")
        String excludeSource,

        @RestQuery
        @Parameter(
                description =
                        "The slug of a partner's vocabulary: its tags stand in the places of codes. Of what it says anew,"
                                + " nothing is told here.",
                example = "labo-ess")
        String vocabulary) {}

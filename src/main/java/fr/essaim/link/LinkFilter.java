package fr.essaim.link;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record LinkFilter(
        @RestQuery @Parameter(description = "How the first stands to the second.")
        LinkKind kind,

        @RestQuery @Parameter(description = "Whether the source says it.")
        LinkBasis basis,

        @RestQuery @Parameter(description = "With the resource with this id, or this slug, at either end.")
        String of,

        @RestQuery @Parameter(description = "From the resource with this id or slug.")
        String from,

        @RestQuery @Parameter(description = "To the resource with this id or slug.")
        String to,

        @RestQuery @Parameter(description = "Changed at or after this instant.")
        Instant updatedSince) {}

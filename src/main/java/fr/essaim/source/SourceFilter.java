package fr.essaim.source;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record SourceFilter(
        @RestQuery @Parameter(description = "Words of the name.")
        String q,

        @RestQuery @Parameter(description = "Changed at or after this instant.")
        Instant updatedSince) {}

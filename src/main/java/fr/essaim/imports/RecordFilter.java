package fr.essaim.imports;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record RecordFilter(
        @RestQuery @Parameter(description = "The identifier at the source.")
        String externalId,

        @RestQuery
        @Parameter(description = "The page at the source, however it is spelled.", example = "https://example.org/p/12")
        String url,

        @RestQuery @Parameter(description = "Of what it is about: `pole`, `project` …")
        String type,

        @RestQuery @Parameter(description = "Withdrawn ones only, or none of them.")
        Boolean withdrawn) {}

package fr.essaim.imports;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record UnknownTagFilter(
        @RestQuery @Parameter(description = "The slug of a source.")
        String source,

        @RestQuery @Parameter(description = "The slug of the list in which they stand for nothing: `sector`, `theme` …")
        String list) {}

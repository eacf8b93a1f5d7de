package fr.essaim.project;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record ImplantationFilter(
        @RestQuery @Parameter(description = "What became of it.")
        ImplantationStatus status,

        @RestQuery @Parameter(description = "Of the project with this id or slug.")
        String project,

        @RestQuery @Parameter(description = "Changed at or after this instant.")
        Instant updatedSince) {}

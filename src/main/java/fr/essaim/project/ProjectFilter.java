package fr.essaim.project;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record ProjectFilter(
        @RestQuery @Parameter(description = "Words of the name, the description, the objectives or the ambitions.")
        String q,

        @RestQuery @Parameter(description = "How far it has come.")
        ProjectStage stage,

        @RestQuery @Parameter(description = "A code of the vocabulary `sector`.")
        String sector,

        @RestQuery @Parameter(description = "Of the pole with this id or slug.")
        String pole,

        @RestQuery @Parameter(description = "Held by the organisation with this id or slug.")
        String holder,

        @RestQuery @Parameter(description = "With the organisation with this id or slug among its partners.")
        String partner,

        @RestQuery @Parameter(description = "A code of the vocabulary `theme`: what has it, or one that is narrower.")
        String theme,

        @RestQuery @Parameter(description = "Changed at or after this instant.")
        Instant updatedSince) {}

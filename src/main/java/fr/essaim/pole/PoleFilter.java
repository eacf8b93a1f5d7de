package fr.essaim.pole;

import fr.essaim.shared.data.When;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record PoleFilter(
        @RestQuery @Parameter(description = "Words of the name, of another spelling or of the description.")
        String q,

        @RestQuery @Parameter(description = "How far it has come.")
        PoleStage stage,

        @RestQuery @Parameter(description = "A code of the vocabulary `sector`.")
        String sector,

        @RestQuery
        @Parameter(
                description =
                        "Not changed since this day: a date, or days from today such as `-365d`. `sort=updatedAt` begins with"
                                + " those that have waited longest.")
        When staleSince,

        @RestQuery @Parameter(description = "A code of the vocabulary `theme`: what has it, or one that is narrower.")
        String theme,

        @RestQuery @Parameter(description = "Changed at or after this instant.")
        Instant updatedSince) {}

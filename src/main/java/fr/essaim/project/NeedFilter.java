package fr.essaim.project;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record NeedFilter(
        @RestQuery @Parameter(description = "What is looked for.")
        OfferKind kind,

        @RestQuery @Parameter(description = "Said by the pole with this id or slug.")
        String pole,

        @RestQuery @Parameter(description = "Said by the organisation with this id or slug.")
        String organisation,

        @RestQuery @Parameter(description = "Changed at or after this instant.")
        Instant updatedSince) {}

package fr.essaim.territory;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record TerritoryFilter(
        @RestQuery @Parameter(description = "Words of the name, or a postal code.")
        String q,

        @RestQuery @Parameter(description = "How large.") Scale scale,

        @RestQuery @Parameter(description = "The official code, at any scale.")
        String code,

        @RestQuery @Parameter(description = "Communes of the département with this code.")
        String departement,

        @RestQuery @Parameter(description = "Communes and départements of the région with this code.")
        String region,

        @RestQuery @Parameter(description = "Communes of the EPCI with this code.")
        String epci,

        @RestQuery @Parameter(description = "Changed at or after this instant.")
        Instant updatedSince) {}

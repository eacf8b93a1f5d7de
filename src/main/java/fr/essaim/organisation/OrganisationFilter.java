package fr.essaim.organisation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record OrganisationFilter(
        @RestQuery @Parameter(description = "Words of the name, of another spelling or of the description.")
        String q,

        @RestQuery @Parameter(description = "What it is.") OrganisationKind kind,

        @RestQuery @Parameter(description = "Members of the network with this id or slug.")
        String network,

        @RestQuery @Parameter(description = "Changed at or after this instant.")
        Instant updatedSince) {}

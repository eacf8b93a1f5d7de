package fr.essaim.shared.data;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What every single resource understands. */
public record ViewParams(
        @RestQuery
        @Parameter(
                description = "The slug of a partner's vocabulary: its tags stand in the places of codes.",
                example = "labo-ess")
        String vocabulary,

        @RestQuery @Parameter(description = "Members to embed instead of naming them, separated by commas.")
        String expand,

        @RestQuery @Parameter(description = "Members to keep, separated by commas.", example = "id,name")
        String fields) {}

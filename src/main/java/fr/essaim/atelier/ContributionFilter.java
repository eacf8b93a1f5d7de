package fr.essaim.atelier;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record ContributionFilter(
        @RestQuery @Parameter(description = "Words of the text.")
        String q,

        @RestQuery @Parameter(description = "Of the event with this id or slug.")
        String event,

        @RestQuery @Parameter(description = "Of the atelier with this id.")
        UUID atelier,

        @RestQuery @Parameter(description = "What it is.") ContributionKind kind,

        @RestQuery @Parameter(description = "Announced with the theme, or captured in the room.")
        ContributionOrigin origin,

        @RestQuery @Parameter(description = "The heading of the synthesis that it stands under.")
        Rubric rubric,

        @RestQuery @Parameter(description = "What became of a proposal.")
        ProposalState state,

        @RestQuery
        @Parameter(
                description =
                        "`true`: what was said at other editions too, as a person has confirmed; `false`: everything else.")
        Boolean recurring,

        @RestQuery @Parameter(description = "Changed at or after this instant.")
        Instant updatedSince) {}

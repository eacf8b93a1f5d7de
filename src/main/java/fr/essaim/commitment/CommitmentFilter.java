package fr.essaim.commitment;

import fr.essaim.shared.data.When;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record CommitmentFilter(
        @RestQuery @Parameter(description = "Words of the statement.")
        String q,

        @RestQuery @Parameter(description = "Made at the event with this id or slug.")
        String event,

        @RestQuery @Parameter(description = "How far it has been kept.")
        Completion completion,

        @RestQuery @Parameter(description = "Whose it is.") CommitmentNature nature,

        @RestQuery @Parameter(description = "Only those that nobody carries, or only the others.")
        Boolean bearerless,

        @RestQuery @Parameter(description = "Carried by the organisation with this id or slug.")
        String organisation,

        @RestQuery @Parameter(description = "Carried by the organisation or the pole with this id or slug.")
        String bearer,

        @RestQuery @Parameter(description = "The parts of the commitment with this id.")
        UUID parent,

        @RestQuery @Parameter(description = "Of the pole with this id or slug.")
        String pole,

        @RestQuery
        @Parameter(description = "Due on this day or later: a date, `today`, or days from today such as `+30d`.")
        When from,

        @RestQuery @Parameter(description = "Due on this day or earlier.")
        When to,

        @RestQuery
        @Parameter(
                description =
                        "Only those whose day is over and that are neither complete nor abandoned, or only the others.")
        Boolean overdue,

        @RestQuery @Parameter(description = "A code of the vocabulary `theme`: what has it, or one that is narrower.")
        String theme,

        @RestQuery @Parameter(description = "Changed at or after this instant.")
        Instant updatedSince) {}

package fr.essaim.event;

import fr.essaim.shared.data.When;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record EventFilter(
        @RestQuery @Parameter(description = "Words of the title, the subtitle, the focus or the objectives.")
        String q,

        @RestQuery @Parameter(description = "Where it stands.")
        EventStatus status,

        @RestQuery @Parameter(description = "A code of the vocabulary `event-kind`.")
        String kind,

        @RestQuery @Parameter(description = "The slug of a series.")
        String series,

        @RestQuery @Parameter(description = "With the organisation with this id or slug among its parties.")
        String organisation,

        @RestQuery
        @Parameter(description = "Ending on this day or later: a date, `today`, or days from today such as `+30d`.")
        When from,

        @RestQuery @Parameter(description = "Beginning on this day or earlier.")
        When to,

        @RestQuery @Parameter(description = "A code of the vocabulary `theme`: what has it, or one that is narrower.")
        String theme,

        @RestQuery @Parameter(description = "Changed at or after this instant.")
        Instant updatedSince) {}

package fr.essaim.recurrence;

import fr.essaim.event.Events;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/events/{id}/suggested-recurrences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recurrences")
public class SuggestedRecurrenceResource {
    @Inject
    Events events;

    @Inject
    Recurrences recurrences;

    @GET
    @Requires(Scopes.MODERATE)
    @SecurityRequirement(name = "key")
    @Operation(
            summary = "List what may have been said at other editions too",
            description =
                    "What was said at this event beside what was said at others of its series, in like words, the likeliest"
                            + " first. What was judged is not listed again. An event without a series has none.")
    public SuggestedRecurrences list(
            String id,
            @RestQuery
                    @DefaultValue("50")
                    @Min(1)
                    @Max(200)
                    @Parameter(description = "How many pairs at the most, 1 to 200.")
                    int limit) {
        return recurrences.suggested(events.get(id), limit);
    }
}

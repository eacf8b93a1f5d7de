package fr.essaim.balance;

import fr.essaim.event.Events;
import fr.essaim.shared.data.Moment;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/events/{id}/balance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Balances", description = "What became of the commitments of an event, as it was known at a time.")
public class BalanceResource {
    @Inject
    Events events;

    @Inject
    Balances balances;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary = "Read what had become of the commitments of an event",
            description =
                    "From what was public and known at the time of `asOf`, and not from what is known today: what was said, changed or"
                            + " deleted since counts as it was then. A commitment that was recorded here later counts by its dated"
                            + " reports and milestones, and is `reconstructed`. `previous` is the event before it in its series at the"
                            + " same age. 400 for a time to come.")
    public Balance get(
            String id,
            @RestQuery @Parameter(description = "An instant, or a day: its end in Paris. Now when left out.")
                    Moment asOf) {
        Instant at = Moment.past(asOf, clock);
        if (at == null) {
            throw new Refusal(ProblemType.INVALID_QUERY).parameter("asOf", "in-the-future");
        }
        return balances.of(events.get(id), at);
    }
}

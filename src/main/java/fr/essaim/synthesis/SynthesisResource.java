package fr.essaim.synthesis;

import fr.essaim.atelier.Contributions;
import fr.essaim.event.Event;
import fr.essaim.event.Events;
import fr.essaim.shared.data.ViewParams;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/events/{id}/synthesis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Synthesis", description = "What an event concludes, under six rubrics.")
public class SynthesisResource {
    @Inject
    Events events;

    @Inject
    Contributions contributions;

    @GET
    @Operation(summary = "Read the synthesis of an event")
    public SynthesisDetail get(String id, @BeanParam ViewParams view) {
        Event event = events.get(id);
        return SynthesisDetail.of(event, contributions.synthesisOf(event.id));
    }
}

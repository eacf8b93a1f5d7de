package fr.essaim.programme;

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

@Path("/api/v1/events/{id}/programme")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme", description = "The whole day of an event, in order.")
public class ProgrammeResource {
    @Inject
    Events events;

    @Inject
    Programmes programmes;

    @GET
    @Operation(summary = "Read the whole programme of an event")
    public ProgrammeDetail get(String id, @BeanParam ViewParams view) {
        return programmes.detail(programmes.ofEvent(events.get(id)));
    }
}

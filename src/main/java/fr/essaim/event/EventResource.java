package fr.essaim.event;

import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.ViewParams;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "The days, seminars and visits where the community meets.")
public class EventResource {
    @Inject
    Events events;

    @GET
    @Operation(summary = "List events")
    public Page<EventSummary> list(@BeanParam EventFilter filter, @Valid @BeanParam PageParams page) {
        return events.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one event")
    public EventDetail get(String id, @BeanParam ViewParams view) {
        return events.detail(events.get(id));
    }
}

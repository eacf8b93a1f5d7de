package fr.essaim.event;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.ViewParams;
import fr.essaim.shared.http.Representations;
import fr.essaim.shared.http.WordingParams;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import fr.essaim.shared.write.Idempotent;
import fr.essaim.shared.write.Writing;
import fr.essaim.territory.PlaceFilter;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "The days, seminars and visits where the community meets.")
public class EventResource {
    @Inject
    Events events;

    @Inject
    Writing writing;

    @Inject
    Representations representations;

    @GET
    @Operation(summary = "List events")
    public Page<EventSummary> list(
            @BeanParam EventFilter filter, @BeanParam PlaceFilter place, @Valid @BeanParam PageParams page) {
        return events.search(filter, place, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one event")
    public EventDetail get(String id, @BeanParam ViewParams view) {
        return events.detail(events.get(id));
    }

    @POST
    @Idempotent
    @Transactional
    @Requires({Scopes.EVENTS, Scopes.SOURCES})
    @APIResponseSchema(value = EventDetail.class, responseCode = "201")
    @Operation(summary = "Create an event, as a draft")
    public RestResponse<EventDetail> create(@Valid @NotNull EventInput input, @BeanParam WordingParams words) {
        return representations.created(events.detail(writing.create(events, input)));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @Requires({Scopes.EVENTS, Scopes.SOURCES})
    @Operation(summary = "Change one event")
    public EventDetail patch(String id, JsonNode patch, @BeanParam WordingParams words) {
        return events.detail(writing.patch(events, id, patch));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires({Scopes.EVENTS, Scopes.SOURCES})
    @Operation(summary = "Delete one event")
    public void delete(String id) {
        writing.delete(events, id);
    }
}

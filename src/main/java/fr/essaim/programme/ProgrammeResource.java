package fr.essaim.programme;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.event.Event;
import fr.essaim.event.Events;
import fr.essaim.shared.change.History;
import fr.essaim.shared.change.RevisionDetail;
import fr.essaim.shared.data.CursorParams;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.ViewParams;
import fr.essaim.shared.http.Representations;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import fr.essaim.shared.write.Idempotent;
import fr.essaim.shared.write.Writing;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/events/{id}/programme")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme", description = "The whole day of an event, in order.")
public class ProgrammeResource {
    @Inject
    Events events;

    @Inject
    Programmes programmes;

    @Inject
    Writing writing;

    @Inject
    History history;

    @Inject
    Representations representations;

    @GET
    @Operation(
            summary = "Read the whole programme of an event",
            description = "The latest release; for those who write it, the programme in progress.")
    public ProgrammeDetail get(String id, @BeanParam ViewParams view) {
        return programmes.read(programmes.ofEvent(events.get(id)));
    }

    @POST
    @Idempotent
    @Transactional
    @Requires(Scopes.EVENTS)
    @APIResponseSchema(value = ProgrammeDetail.class, responseCode = "201")
    @Operation(summary = "Give an event its programme")
    public RestResponse<ProgrammeDetail> create(String id, @Valid @NotNull ProgrammeInput input) {
        Programme made = writing.create(programmes, input);
        Event.of(events.get(id), made.event);
        return representations.created(programmes.detail(made));
    }

    @PATCH
    @Consumes("application/merge-patch+json")
    @Transactional
    @Requires(Scopes.EVENTS)
    @Operation(summary = "Change the programme of an event; slots and occurrences that keep their id stay the same")
    public ProgrammeDetail patch(String id, JsonNode patch) {
        return programmes.detail(writing.patch(programmes, ofEvent(id), patch));
    }

    @DELETE
    @Transactional
    @Requires(Scopes.EVENTS)
    @Operation(summary = "Delete the programme of an event")
    public void delete(String id) {
        writing.delete(programmes, ofEvent(id));
    }

    @GET
    @Path("history")
    @Requires({Scopes.EVENTS, Scopes.MODERATE, Scopes.SOURCES})
    @SecurityRequirement(name = "key")
    @Operation(summary = "List the revisions of a programme, the latest first")
    public Page<RevisionDetail> history(String id, @BeanParam @Valid CursorParams page) {
        return history.of(programmes.type(), programmes.ofEvent(events.get(id)).id, page);
    }

    @GET
    @Path("history/{revision}")
    @Requires({Scopes.EVENTS, Scopes.MODERATE, Scopes.SOURCES})
    @SecurityRequirement(name = "key")
    @Operation(summary = "Read one revision of a programme, with the whole programme as it was then")
    public RevisionDetail revision(String id, long revision) {
        return history.one(programmes.type(), programmes.ofEvent(events.get(id)).id, revision);
    }

    private String ofEvent(String event) {
        return programmes.ofEvent(events.get(event)).id.toString();
    }
}

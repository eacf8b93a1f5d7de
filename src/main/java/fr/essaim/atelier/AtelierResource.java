package fr.essaim.atelier;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/ateliers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ateliers", description = "Workshops: the themes that groups work on, and what they say.")
public class AtelierResource {
    @Inject
    Ateliers ateliers;

    @Inject
    Capture capture;

    @Inject
    Writing writing;

    @Inject
    Representations representations;

    @GET
    @Operation(summary = "List ateliers")
    public Page<AtelierSummary> list(@BeanParam AtelierFilter filter, @Valid @BeanParam PageParams page) {
        return ateliers.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one atelier, with what was said in it")
    public AtelierDetail get(String id, @BeanParam ViewParams view) {
        return ateliers.detail(ateliers.get(id));
    }

    @POST
    @Idempotent
    @Transactional
    @Requires({Scopes.EVENTS, Scopes.SOURCES})
    @APIResponseSchema(value = AtelierDetail.class, responseCode = "201")
    @Operation(summary = "Create an atelier, as a draft")
    public RestResponse<AtelierDetail> create(@Valid @NotNull AtelierInput input, @BeanParam WordingParams words) {
        return representations.created(ateliers.detail(writing.create(ateliers, input)));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @Requires({Scopes.EVENTS, Scopes.SOURCES})
    @Operation(summary = "Change one atelier")
    public AtelierDetail patch(String id, JsonNode patch, @BeanParam WordingParams words) {
        return ateliers.detail(writing.patch(ateliers, id, patch));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires({Scopes.EVENTS, Scopes.SOURCES})
    @Operation(summary = "Delete one atelier")
    public void delete(String id) {
        writing.delete(ateliers, id);
    }

    @PUT
    @Path("{id}/contributions")
    @Transactional
    @Requires(Scopes.EVENTS)
    @Operation(
            summary = "Take down all that a group said, in order",
            description =
                    "Lines that keep their `id` are changed, lines without one are added, and the atelier's lines that"
                            + " are not named are deleted, except the drafts in a published atelier. There a new line"
                            + " is a draft too, unless the key may moderate. The `ETag` is the atelier's.")
    public AtelierDetail capture(String id, @Valid @NotNull CaptureInput input) {
        return ateliers.detail(writing.change(
                ateliers, id, atelier -> capture.take(atelier, input.contributions(), writing.references())));
    }
}

package fr.essaim.project;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/needs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Offers and needs",
        description = "What projects propose to everyone, and what poles, organisations and territories look for.")
public class NeedResource {
    @Inject
    Needs needs;

    @Inject
    Writing writing;

    @Inject
    Representations representations;

    @GET
    @Operation(summary = "List needs")
    public Page<NeedSummary> list(@BeanParam NeedFilter filter, @Valid @BeanParam PageParams page) {
        return needs.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one need")
    public NeedDetail get(String id, @BeanParam ViewParams view) {
        return needs.detail(needs.get(id));
    }

    @POST
    @Idempotent
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES})
    @APIResponseSchema(value = NeedDetail.class, responseCode = "201")
    @Operation(summary = "Create a need, as a draft")
    public RestResponse<NeedDetail> create(@Valid @NotNull NeedInput input) {
        return representations.created(needs.detail(writing.create(needs, input)));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES})
    @Operation(summary = "Change one need")
    public NeedDetail patch(String id, JsonNode patch) {
        return needs.detail(writing.patch(needs, id, patch));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES})
    @Operation(summary = "Delete one need")
    public void delete(String id) {
        writing.delete(needs, id);
    }
}

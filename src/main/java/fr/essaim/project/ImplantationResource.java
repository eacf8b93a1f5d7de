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

@Path("/api/v1/implantations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Implantations",
        description = "The sites of projects, and of what they became elsewhere; failures included.")
public class ImplantationResource {
    @Inject
    Implantations implantations;

    @Inject
    Writing writing;

    @Inject
    Representations representations;

    @GET
    @Operation(summary = "List implantations")
    public Page<ImplantationSummary> list(
            @BeanParam ImplantationFilter filter, @BeanParam PlaceFilter place, @Valid @BeanParam PageParams page) {
        return implantations.search(filter, place, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one implantation")
    public ImplantationDetail get(String id, @BeanParam ViewParams view) {
        return implantations.detail(implantations.get(id));
    }

    @POST
    @Idempotent
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES})
    @APIResponseSchema(value = ImplantationDetail.class, responseCode = "201")
    @Operation(summary = "Create an implantation, as a draft")
    public RestResponse<ImplantationDetail> create(@Valid @NotNull ImplantationInput input) {
        return representations.created(implantations.detail(writing.create(implantations, input)));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES})
    @Operation(summary = "Change one implantation")
    public ImplantationDetail patch(String id, JsonNode patch) {
        return implantations.detail(writing.patch(implantations, id, patch));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES})
    @Operation(summary = "Delete one implantation")
    public void delete(String id) {
        writing.delete(implantations, id);
    }
}

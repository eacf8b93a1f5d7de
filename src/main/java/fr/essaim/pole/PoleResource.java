package fr.essaim.pole;

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

@Path("/api/v1/poles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Poles", description = "The PTCE themselves: the listing that partner networks share.")
public class PoleResource {
    @Inject
    Poles poles;

    @Inject
    Writing writing;

    @Inject
    Representations representations;

    @GET
    @Operation(summary = "List poles")
    public Page<PoleSummary> list(
            @BeanParam PoleFilter filter, @BeanParam PlaceFilter place, @Valid @BeanParam PageParams page) {
        return poles.search(filter, place, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one pole")
    public PoleDetail get(String id, @BeanParam ViewParams view) {
        return poles.detail(poles.get(id));
    }

    @POST
    @Idempotent
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES})
    @APIResponseSchema(value = PoleDetail.class, responseCode = "201")
    @Operation(summary = "Create a pole, as a draft")
    public RestResponse<PoleDetail> create(@Valid @NotNull PoleInput input, @BeanParam WordingParams words) {
        return representations.created(poles.detail(writing.create(poles, input)));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES})
    @Operation(summary = "Change one pole")
    public PoleDetail patch(String id, JsonNode patch, @BeanParam WordingParams words) {
        return poles.detail(writing.patch(poles, id, patch));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES})
    @Operation(summary = "Delete one pole")
    public void delete(String id) {
        writing.delete(poles, id);
    }
}

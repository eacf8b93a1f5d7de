package fr.essaim.organisation;

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

@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Organisations",
        description = "Networks, companies, associations and authorities, with the spellings they are found under.")
public class OrganisationResource {
    @Inject
    Organisations organisations;

    @Inject
    Writing writing;

    @Inject
    Representations representations;

    @GET
    @Operation(summary = "List organisations")
    public Page<OrganisationSummary> list(
            @BeanParam OrganisationFilter filter, @BeanParam PlaceFilter place, @Valid @BeanParam PageParams page) {
        return organisations.search(filter, place, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one organisation")
    public OrganisationDetail get(String id, @BeanParam ViewParams view) {
        return organisations.detail(organisations.get(id));
    }

    @POST
    @Idempotent
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES})
    @APIResponseSchema(value = OrganisationDetail.class, responseCode = "201")
    @Operation(summary = "Create an organisation, as a draft")
    public RestResponse<OrganisationDetail> create(
            @Valid @NotNull OrganisationInput input, @BeanParam WordingParams words) {
        return representations.created(organisations.detail(writing.create(organisations, input)));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES})
    @Operation(summary = "Change one organisation")
    public OrganisationDetail patch(String id, JsonNode patch, @BeanParam WordingParams words) {
        return organisations.detail(writing.patch(organisations, id, patch));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES})
    @Operation(summary = "Delete one organisation")
    public void delete(String id) {
        writing.delete(organisations, id);
    }
}

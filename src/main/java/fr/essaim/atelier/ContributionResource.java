package fr.essaim.atelier;

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

@Path("/api/v1/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Contributions",
        description = "What groups said, line by line: questions, stakes, proposals, and the synthesis of the day.")
public class ContributionResource {
    @Inject
    Contributions contributions;

    @Inject
    Writing writing;

    @Inject
    Representations representations;

    @GET
    @Operation(summary = "List contributions")
    public Page<ContributionSummary> list(@BeanParam ContributionFilter filter, @Valid @BeanParam PageParams page) {
        return contributions.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one contribution, with its examples and testimonies")
    public ContributionDetail get(String id, @BeanParam ViewParams view) {
        return contributions.detail(contributions.get(id));
    }

    @POST
    @Idempotent
    @Transactional
    @Requires({Scopes.EVENTS, Scopes.SOURCES})
    @APIResponseSchema(value = ContributionDetail.class, responseCode = "201")
    @Operation(summary = "Create a contribution, as a draft")
    public RestResponse<ContributionDetail> create(@Valid @NotNull ContributionInput input) {
        return representations.created(contributions.detail(writing.create(contributions, input)));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @Requires({Scopes.EVENTS, Scopes.SOURCES})
    @Operation(summary = "Change one contribution")
    public ContributionDetail patch(String id, JsonNode patch) {
        return contributions.detail(writing.patch(contributions, id, patch));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires({Scopes.EVENTS, Scopes.SOURCES})
    @Operation(summary = "Delete one contribution")
    public void delete(String id) {
        writing.delete(contributions, id);
    }
}

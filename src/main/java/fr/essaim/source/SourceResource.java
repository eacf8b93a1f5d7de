package fr.essaim.source;

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

@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "The partner networks and documents that data came from.")
public class SourceResource {
    @Inject
    Sources sources;

    @Inject
    Writing writing;

    @Inject
    Representations representations;

    @GET
    @Operation(summary = "List sources")
    public Page<SourceSummary> list(@BeanParam SourceFilter filter, @Valid @BeanParam PageParams page) {
        return sources.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one source")
    public SourceDetail get(String id, @BeanParam ViewParams view) {
        return sources.detail(sources.get(id));
    }

    @POST
    @Idempotent
    @Transactional
    @Requires(Scopes.ADMIN)
    @APIResponseSchema(value = SourceDetail.class, responseCode = "201")
    @Operation(summary = "Create a source, as a draft")
    public RestResponse<SourceDetail> create(@Valid @NotNull SourceInput input) {
        return representations.created(sources.detail(writing.create(sources, input)));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @Requires(Scopes.ADMIN)
    @Operation(summary = "Change one source")
    public SourceDetail patch(String id, JsonNode patch) {
        return sources.detail(writing.patch(sources, id, patch));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires(Scopes.ADMIN)
    @Operation(summary = "Delete one source")
    public void delete(String id) {
        writing.delete(sources, id);
    }
}

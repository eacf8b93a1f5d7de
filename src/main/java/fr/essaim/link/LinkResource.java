package fr.essaim.link;

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

@Path("/api/v1/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Links",
        description =
                "Typed links between any two resources, from what was said in a room to what was done on a territory.")
public class LinkResource {
    @Inject
    Links links;

    @Inject
    Writing writing;

    @Inject
    Representations representations;

    @GET
    @Operation(summary = "List links")
    public Page<LinkSummary> list(@BeanParam LinkFilter filter, @Valid @BeanParam PageParams page) {
        return links.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one link")
    public LinkSummary get(String id, @BeanParam ViewParams view) {
        return links.detail(links.get(id));
    }

    @POST
    @Idempotent
    @Transactional
    @Requires({Scopes.EVENTS, Scopes.PROJECTS, Scopes.COMMITMENTS})
    @APIResponseSchema(value = LinkSummary.class, responseCode = "201")
    @Operation(summary = "Create a link, as a draft")
    public RestResponse<LinkSummary> create(@Valid @NotNull LinkInput input) {
        return representations.created(links.detail(writing.create(links, input)));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @Requires({Scopes.EVENTS, Scopes.PROJECTS, Scopes.COMMITMENTS})
    @Operation(summary = "Change one link")
    public LinkSummary patch(String id, JsonNode patch) {
        return links.detail(writing.patch(links, id, patch));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires({Scopes.EVENTS, Scopes.PROJECTS, Scopes.COMMITMENTS})
    @Operation(summary = "Delete one link")
    public void delete(String id) {
        writing.delete(links, id);
    }
}

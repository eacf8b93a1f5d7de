package fr.essaim.forum;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/forum-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forum sessions", description = "Sessions of the forum des solutions: what could be taken up elsewhere.")
public class ForumSessionResource {
    @Inject
    ForumSessions forumSessions;

    @Inject
    Writing writing;

    @Inject
    Representations representations;

    @GET
    @Operation(summary = "List forum sessions")
    public Page<ForumSessionSummary> list(@BeanParam ForumSessionFilter filter, @Valid @BeanParam PageParams page) {
        return forumSessions.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one forum session")
    public ForumSessionDetail get(String id, @BeanParam ViewParams view) {
        return forumSessions.detail(forumSessions.get(id));
    }

    @POST
    @Idempotent
    @Transactional
    @Requires({Scopes.EVENTS, Scopes.SOURCES})
    @APIResponseSchema(value = ForumSessionDetail.class, responseCode = "201")
    @Operation(summary = "Create a forum session, as a draft")
    public RestResponse<ForumSessionDetail> create(
            @Valid @NotNull ForumSessionInput input, @BeanParam WordingParams words) {
        return representations.created(forumSessions.detail(writing.create(forumSessions, input)));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @Requires({Scopes.EVENTS, Scopes.SOURCES})
    @Operation(summary = "Change one forum session")
    public ForumSessionDetail patch(String id, JsonNode patch, @BeanParam WordingParams words) {
        return forumSessions.detail(writing.patch(forumSessions, id, patch));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires({Scopes.EVENTS, Scopes.SOURCES})
    @Operation(summary = "Delete one forum session")
    public void delete(String id) {
        writing.delete(forumSessions, id);
    }
}

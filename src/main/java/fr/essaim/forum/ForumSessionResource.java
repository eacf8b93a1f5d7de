package fr.essaim.forum;

import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.ViewParams;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/forum-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forum sessions", description = "Sessions of the forum des solutions: what could be taken up elsewhere.")
public class ForumSessionResource {
    @Inject
    ForumSessions forumSessions;

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
}

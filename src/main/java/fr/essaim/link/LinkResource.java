package fr.essaim.link;

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

@Path("/api/v1/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Links",
        description =
                "Typed links between any two resources, from what was said in a room to what was done on a territory.")
public class LinkResource {
    @Inject
    Links links;

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
}

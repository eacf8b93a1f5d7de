package fr.essaim.project;

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

@Path("/api/v1/needs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Offers and needs",
        description = "What projects propose to everyone, and what poles, organisations and territories look for.")
public class NeedResource {
    @Inject
    Needs needs;

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
}

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

@Path("/api/v1/implantations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Implantations",
        description = "The sites of projects, and of what they became elsewhere; failures included.")
public class ImplantationResource {
    @Inject
    Implantations implantations;

    @GET
    @Operation(summary = "List implantations")
    public Page<ImplantationSummary> list(@BeanParam ImplantationFilter filter, @Valid @BeanParam PageParams page) {
        return implantations.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one implantation")
    public ImplantationDetail get(String id, @BeanParam ViewParams view) {
        return implantations.detail(implantations.get(id));
    }
}

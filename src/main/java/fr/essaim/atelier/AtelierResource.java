package fr.essaim.atelier;

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

@Path("/api/v1/ateliers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ateliers", description = "Workshops: the themes that groups work on, and what they say.")
public class AtelierResource {
    @Inject
    Ateliers ateliers;

    @GET
    @Operation(summary = "List ateliers")
    public Page<AtelierSummary> list(@BeanParam AtelierFilter filter, @Valid @BeanParam PageParams page) {
        return ateliers.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one atelier, with what was said in it")
    public AtelierDetail get(String id, @BeanParam ViewParams view) {
        return ateliers.detail(ateliers.get(id));
    }
}

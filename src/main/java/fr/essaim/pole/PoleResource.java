package fr.essaim.pole;

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

@Path("/api/v1/poles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Poles", description = "The PTCE themselves: the listing that partner networks share.")
public class PoleResource {
    @Inject
    Poles poles;

    @GET
    @Operation(summary = "List poles")
    public Page<PoleSummary> list(@BeanParam PoleFilter filter, @Valid @BeanParam PageParams page) {
        return poles.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one pole")
    public PoleDetail get(String id, @BeanParam ViewParams view) {
        return poles.detail(poles.get(id));
    }
}

package fr.essaim.territory;

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

@Path("/api/v1/territories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Territories",
        description =
                "The official geography of France (INSEE). A territory is named by its scale and its code: `commune-38185`, `departement-38`.")
public class TerritoryResource {
    @Inject
    Territories territories;

    @GET
    @Operation(summary = "List territories")
    public Page<TerritorySummary> list(@BeanParam TerritoryFilter filter, @Valid @BeanParam PageParams page) {
        return territories.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one territory")
    public TerritoryDetail get(String id, @BeanParam ViewParams view) {
        return territories.detail(territories.get(id));
    }
}

package fr.essaim.spread;

import fr.essaim.project.Project;
import fr.essaim.project.Projects;
import fr.essaim.shared.data.ViewParams;
import fr.essaim.territory.Places;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/projects/{id}")
@Tag(name = "Spread", description = "What became of a project elsewhere, failures included.")
public class SpreadResource {
    @Inject
    Projects projects;

    @Inject
    SpreadTree tree;

    @Inject
    Places places;

    @GET
    @Path("spread")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Read the tree of a project's sites and of their replicas, with counts")
    public SpreadDetail get(String id, @BeanParam ViewParams view) {
        Project project = projects.get(id);
        Spread spread = tree.of(project);
        return SpreadDetail.of(Projects.ref(project), spread, places.names(spread.codes()));
    }

    @GET
    @Path("spread.geojson")
    @Produces("application/geo+json")
    @Operation(summary = "Read the same sites as GeoJSON (RFC 7946)")
    public SpreadMap map(String id) {
        Spread spread = tree.of(projects.get(id));
        return SpreadMap.of(spread, places.points(spread.codes()));
    }
}

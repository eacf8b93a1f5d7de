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

@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects", description = "Projects worth replicating, as their sheets describe them.")
public class ProjectResource {
    @Inject
    Projects projects;

    @GET
    @Operation(summary = "List projects")
    public Page<ProjectSummary> list(@BeanParam ProjectFilter filter, @Valid @BeanParam PageParams page) {
        return projects.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one project, with its offers and implantations")
    public ProjectDetail get(String id, @BeanParam ViewParams view) {
        return projects.detail(projects.get(id));
    }
}

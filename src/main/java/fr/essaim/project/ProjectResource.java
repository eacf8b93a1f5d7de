package fr.essaim.project;

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
import fr.essaim.territory.PlaceFilter;
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

@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects", description = "Projects worth replicating, as their sheets describe them.")
public class ProjectResource {
    @Inject
    Projects projects;

    @Inject
    Writing writing;

    @Inject
    Representations representations;

    @GET
    @Operation(summary = "List projects")
    public Page<ProjectSummary> list(
            @BeanParam ProjectFilter filter, @BeanParam PlaceFilter place, @Valid @BeanParam PageParams page) {
        return projects.search(filter, place, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one project, with its offers and implantations")
    public ProjectDetail get(String id, @BeanParam ViewParams view) {
        return projects.detail(projects.get(id));
    }

    @POST
    @Idempotent
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES})
    @APIResponseSchema(value = ProjectDetail.class, responseCode = "201")
    @Operation(summary = "Create a project, as a draft")
    public RestResponse<ProjectDetail> create(@Valid @NotNull ProjectInput input, @BeanParam WordingParams words) {
        return representations.created(projects.detail(writing.create(projects, input)));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES})
    @Operation(summary = "Change one project")
    public ProjectDetail patch(String id, JsonNode patch, @BeanParam WordingParams words) {
        return projects.detail(writing.patch(projects, id, patch));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES})
    @Operation(summary = "Delete one project")
    public void delete(String id) {
        writing.delete(projects, id);
    }
}

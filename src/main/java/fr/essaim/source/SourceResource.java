package fr.essaim.source;

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

@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "The partner networks and documents that data came from.")
public class SourceResource {
    @Inject
    Sources sources;

    @GET
    @Operation(summary = "List sources")
    public Page<SourceSummary> list(@BeanParam SourceFilter filter, @Valid @BeanParam PageParams page) {
        return sources.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one source")
    public SourceDetail get(String id, @BeanParam ViewParams view) {
        return sources.detail(sources.get(id));
    }
}

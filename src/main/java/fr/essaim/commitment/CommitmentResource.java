package fr.essaim.commitment;

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

@Path("/api/v1/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments", description = "What people and organisations said they would do, and what became of it.")
public class CommitmentResource {
    @Inject
    Commitments commitments;

    @GET
    @Operation(summary = "List commitments")
    public Page<CommitmentSummary> list(@BeanParam CommitmentFilter filter, @Valid @BeanParam PageParams page) {
        return commitments.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one commitment")
    public CommitmentDetail get(String id, @BeanParam ViewParams view) {
        return commitments.detail(commitments.get(id));
    }
}

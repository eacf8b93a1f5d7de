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

@Path("/api/v1/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Contributions",
        description = "What groups said, line by line: questions, stakes, proposals, and the synthesis of the day.")
public class ContributionResource {
    @Inject
    Contributions contributions;

    @GET
    @Operation(summary = "List contributions")
    public Page<ContributionSummary> list(@BeanParam ContributionFilter filter, @Valid @BeanParam PageParams page) {
        return contributions.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one contribution, with its examples and testimonies")
    public ContributionDetail get(String id, @BeanParam ViewParams view) {
        return contributions.detail(contributions.get(id));
    }
}

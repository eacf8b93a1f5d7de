package fr.essaim.organisation;

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

@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Organisations",
        description = "Networks, companies, associations and authorities, with the spellings they are found under.")
public class OrganisationResource {
    @Inject
    Organisations organisations;

    @GET
    @Operation(summary = "List organisations")
    public Page<OrganisationSummary> list(@BeanParam OrganisationFilter filter, @Valid @BeanParam PageParams page) {
        return organisations.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one organisation")
    public OrganisationDetail get(String id, @BeanParam ViewParams view) {
        return organisations.detail(organisations.get(id));
    }
}

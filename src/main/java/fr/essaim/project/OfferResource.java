package fr.essaim.project;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.ViewParams;
import fr.essaim.shared.http.Representations;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import fr.essaim.shared.write.Idempotent;
import fr.essaim.shared.write.Writing;
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

@Path("/api/v1/offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Offers and needs",
        description = "What projects propose to everyone, and what poles, organisations and territories look for.")
public class OfferResource {
    @Inject
    Offers offers;

    @Inject
    Writing writing;

    @Inject
    Representations representations;

    @GET
    @Operation(summary = "List offers")
    public Page<OfferSummary> list(@BeanParam OfferFilter filter, @Valid @BeanParam PageParams page) {
        return offers.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one offer")
    public OfferDetail get(String id, @BeanParam ViewParams view) {
        return offers.detail(offers.get(id));
    }

    @POST
    @Idempotent
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES})
    @APIResponseSchema(value = OfferDetail.class, responseCode = "201")
    @Operation(summary = "Create an offer, as a draft")
    public RestResponse<OfferDetail> create(@Valid @NotNull OfferInput input) {
        return representations.created(offers.detail(writing.create(offers, input)));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES})
    @Operation(summary = "Change one offer")
    public OfferDetail patch(String id, JsonNode patch) {
        return offers.detail(writing.patch(offers, id, patch));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES})
    @Operation(summary = "Delete one offer")
    public void delete(String id) {
        writing.delete(offers, id);
    }
}

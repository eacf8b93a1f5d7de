package fr.essaim.interest;

import fr.essaim.shared.data.CursorParams;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.http.Caller;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.write.Idempotent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/offers/{id}/interests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interests")
public class OfferInterestResource {
    @Inject
    Interests interests;

    @Inject
    Caller caller;

    @GET
    @Requires({})
    @SecurityRequirement(name = "key")
    @Operation(
            summary = "List who wants to take up an offer, in the order of arrival",
            description = "All of them for the offer's side; for everybody else, their own.")
    public Page<InterestDetail> list(
            String id,
            @RestQuery @Parameter(description = "All of them when left out.") InterestState state,
            @Valid @BeanParam CursorParams page) {
        return interests.page(id, state, page);
    }

    @POST
    @Idempotent
    @Transactional
    @Requires({})
    @APIResponseSchema(value = InterestDetail.class, responseCode = "201")
    @Operation(
            summary = "Say that you want to take up an offer, with any key",
            description =
                    "`ACCEPTED` while there are places, `WAITING` with a rank after that. Once for yourself, and once for each"
                            + " pole or organisation that you ask for. 409 when the offer is over. The answer does not repeat"
                            + " message and contact.")
    public RestResponse<InterestDetail> create(String id, @Valid @NotNull InterestInput input) {
        InterestDetail made = interests.create(id, input);
        return ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .location(URI.create(caller.base() + "/api/v1/interests/" + made.id()))
                .build();
    }
}

package fr.essaim.commitment;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/commitments/{id}/adoptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Adoptions")
public class CommitmentAdoptionResource {
    @Inject
    Adoptions adoptions;

    @Inject
    Caller caller;

    @GET
    @Operation(
            summary = "List who has taken up a commitment, in the order of arrival",
            description =
                    "What is confirmed or has ended for everybody, what you made yourself, and all of them for moderators.")
    public Page<AdoptionDetail> list(
            String id,
            @RestQuery @Parameter(description = "All that you may see when left out.") AdoptionState state,
            @Valid @BeanParam CursorParams page) {
        return adoptions.page(id, state, page);
    }

    @POST
    @Idempotent
    @Transactional
    @Requires({})
    @APIResponseSchema(value = AdoptionDetail.class, responseCode = "201")
    @Operation(
            summary = "Propose to take up a commitment, with any key",
            description =
                    "For one pole, one organisation, or one person who consents to be named. A moderator confirms it."
                            + " The answer repeats neither person nor message.")
    public RestResponse<AdoptionDetail> create(String id, @Valid @NotNull AdoptionInput input) {
        AdoptionDetail made = adoptions.create(id, input);
        return ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .location(URI.create(caller.base() + "/api/v1/adoptions/" + made.id()))
                .build();
    }
}

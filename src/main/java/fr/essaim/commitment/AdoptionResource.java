package fr.essaim.commitment;

import fr.essaim.shared.http.Contract;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import fr.essaim.shared.write.Reason;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/adoptions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Adoptions",
        description =
                "Who takes up a commitment: proposed with any key, confirmed by a moderator. What is confirmed, and what was and"
                        + " has ended, is public; the rest is for whoever made it and the moderators, and 404 for others.")
public class AdoptionResource {
    @Inject
    Adoptions adoptions;

    @GET
    @Operation(summary = "Read one adoption")
    public AdoptionDetail get(String id) {
        return adoptions.read(id);
    }

    @POST
    @Path("confirm")
    @Transactional
    @Requires(Scopes.MODERATE)
    @Operation(
            summary = "Confirm an adoption: who proposed it is a bearer of the commitment from now on",
            description = "409 when the commitment is over, or led by another by now.")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public AdoptionDetail confirm(String id) {
        return adoptions.confirm(id);
    }

    @POST
    @Path("refuse")
    @Transactional
    @Requires(Scopes.MODERATE)
    @Operation(summary = "Refuse an adoption, and say why")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public AdoptionDetail refuse(String id, @Valid @NotNull Reason reason) {
        return adoptions.refuse(id, reason.reason());
    }

    @POST
    @Path("withdraw")
    @Transactional
    @Requires({})
    @Operation(summary = "Withdraw what you proposed, before it is confirmed")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public AdoptionDetail withdraw(String id) {
        return adoptions.withdraw(id);
    }

    @POST
    @Path("end")
    @Transactional
    @Requires({Scopes.COMMITMENTS, Scopes.MODERATE})
    @Operation(summary = "End a confirmed adoption, and say why: who adopted it is a bearer of the commitment no more")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public AdoptionDetail end(String id, @Valid @NotNull Reason reason) {
        return adoptions.end(id, reason.reason());
    }
}

package fr.essaim.interest;

import fr.essaim.shared.http.Contract;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import fr.essaim.shared.write.Reason;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/interests/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Interests",
        description =
                "Who wants to take up an offer: private to them and to the offer's side, which is the partner it comes from"
                        + " or, of what was entered here, those who write projects, and the moderators. Others get 404.")
public class InterestResource {
    @Inject
    Interests interests;

    @GET
    @Requires({})
    @SecurityRequirement(name = "key")
    @Operation(summary = "Read one interest in an offer")
    public InterestDetail get(String id) {
        return interests.read(id);
    }

    @POST
    @Path("withdraw")
    @Transactional
    @Requires({})
    @Operation(summary = "Withdraw your interest in an offer; the place goes to whoever waits")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public InterestDetail withdraw(String id) {
        return interests.withdraw(id);
    }

    @POST
    @Path("decline")
    @Transactional
    @Requires({Scopes.PROJECTS, Scopes.SOURCES, Scopes.MODERATE})
    @Operation(summary = "Decline an interest in an offer of yours; the place goes to whoever waits")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public InterestDetail decline(String id, @Valid @NotNull Reason reason) {
        return interests.decline(id, reason.reason());
    }

    @DELETE
    @Transactional
    @Requires({})
    @Operation(
            summary = "Withdraw an interest and erase what was said in private: message, contact, and whose it was",
            description = "By whoever made it, or the offer's side. That there was one is still counted.")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public void erase(String id) {
        interests.erase(id);
    }
}

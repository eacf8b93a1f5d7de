package fr.essaim.moderation;

import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Publication;
import fr.essaim.shared.http.AnyResource;
import fr.essaim.shared.http.Contract;
import fr.essaim.shared.security.Actor;
import fr.essaim.shared.security.Guard;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import fr.essaim.shared.write.Reason;
import fr.essaim.shared.write.Writing;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(AnyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Publication",
        description = "Of any resource: whoever wrote it submits it, a moderator publishes it or sends it back.")
public class PublicationResource {
    @Inject
    Catalogue catalogue;

    @Inject
    Writing writing;

    @Inject
    Actor actor;

    @GET
    @Path("publication")
    @Requires({Scopes.EVENTS, Scopes.PROJECTS, Scopes.COMMITMENTS, Scopes.MODERATE, Scopes.SOURCES})
    @SecurityRequirement(name = "key")
    @Operation(summary = "Read where a resource stands between draft and archive")
    public PublicationDetail get(String collection, String id) {
        return PublicationDetail.of(
                collection, catalogue.ofCollection(collection).get(id));
    }

    @POST
    @Path("submit")
    @Transactional
    @Requires({Scopes.EVENTS, Scopes.PROJECTS, Scopes.COMMITMENTS, Scopes.MODERATE, Scopes.SOURCES})
    @Operation(
            summary = "Submit a draft to the moderators",
            description = "An atelier takes its draft lines with it, a project its draft offers and sites.")
    @Extension(name = Contract.CONDITIONAL, value = "true")
    public PublicationDetail submit(String collection, String id) {
        needToChange(collection);
        return move(collection, id, Publication.Move.SUBMIT, null);
    }

    @POST
    @Path("publish")
    @Transactional
    @Requires(Scopes.MODERATE)
    @Operation(
            summary = "Publish what was submitted, or what was archived",
            description =
                    "What was submitted with it is published with it. What was archived shows its parts again as they are.")
    @Extension(name = Contract.CONDITIONAL, value = "true")
    public PublicationDetail publish(String collection, String id) {
        return move(collection, id, Publication.Move.PUBLISH, null);
    }

    @POST
    @Path("return")
    @Transactional
    @Requires(Scopes.MODERATE)
    @Operation(summary = "Send what was submitted back to whoever wrote it")
    @Extension(name = Contract.CONDITIONAL, value = "true")
    public PublicationDetail sendBack(String collection, String id, @Valid @NotNull Reason reason) {
        return move(collection, id, Publication.Move.RETURN, reason.reason());
    }

    @POST
    @Path("archive")
    @Transactional
    @Requires(Scopes.MODERATE)
    @Operation(summary = "Take what is published away from the public")
    @Extension(name = Contract.CONDITIONAL, value = "true")
    public PublicationDetail archive(String collection, String id, @Valid @NotNull Reason reason) {
        return move(collection, id, Publication.Move.ARCHIVE, reason.reason());
    }

    /** Whoever may change a resource of the collection may submit it. */
    private void needToChange(String collection) {
        actor.need(Stream.concat(Guard.scopesToChange(collection), Stream.of(Scopes.MODERATE))
                .toArray(String[]::new));
    }

    private PublicationDetail move(String collection, String id, Publication.Move move, String note) {
        DomainEntity moved = writing.move(catalogue.ofCollection(collection), id, move, note);
        return PublicationDetail.of(collection, moved);
    }
}

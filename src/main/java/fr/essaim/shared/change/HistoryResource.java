package fr.essaim.shared.change;

import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.CursorParams;
import fr.essaim.shared.data.Ids;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.http.AnyResource;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(AnyResource.PATH + "/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "History",
        description = "Of any resource: every revision, for those who write or moderate. It outlives the resource,"
                + " which is then known by its id: a programme's is `/programmes/{id}/history`.")
public class HistoryResource {
    @Inject
    Catalogue catalogue;

    @Inject
    History history;

    @GET
    @Requires({Scopes.EVENTS, Scopes.PROJECTS, Scopes.COMMITMENTS, Scopes.MODERATE, Scopes.SOURCES})
    @SecurityRequirement(name = "key")
    @Operation(summary = "List the revisions of a resource, the latest first")
    public Page<RevisionDetail> list(String collection, String id, @BeanParam @Valid CursorParams page) {
        Repository<?> repository = catalogue.called(collection);
        return history.of(repository.type(), idOf(repository, id), page);
    }

    @GET
    @Path("{revision}")
    @Requires({Scopes.EVENTS, Scopes.PROJECTS, Scopes.COMMITMENTS, Scopes.MODERATE, Scopes.SOURCES})
    @SecurityRequirement(name = "key")
    @Operation(summary = "Read one revision of a resource, with the whole resource as it was then")
    public RevisionDetail get(String collection, String id, long revision) {
        Repository<?> repository = catalogue.called(collection);
        return history.one(repository.type(), idOf(repository, id), revision);
    }

    /** A slug is known as long as the resource is there. */
    private static UUID idOf(Repository<?> repository, String id) {
        return repository.lookUp(id).map(entity -> entity.id).orElseGet(() -> Ids.parse(id));
    }
}

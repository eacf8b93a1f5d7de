package fr.essaim.imports;

import fr.essaim.shared.data.CursorParams;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.security.Actor;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/unknown-tags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Unknown tags", description = "What partners say in tags of their own that stand for nothing here yet.")
public class UnknownTagResource {
    @Inject
    UnknownTags tags;

    @Inject
    Actor actor;

    @GET
    @Requires({Scopes.ADMIN, Scopes.MODERATE, Scopes.SOURCES})
    @SecurityRequirement(name = "key")
    @Operation(
            summary = "List the tags that came in and stand for nothing yet",
            description =
                    "A record is taken without them. `PUT /vocabularies/{vocabulary}/terms/{tag}` says what one means, or,"
                            + " without `matches`, that it says nothing here; the records that have it are then read again, and it"
                            + " leaves the list. A vocabulary that is not there yet is created under the slug of the source. The key of"
                            + " a source sees those of its source.")
    public Page<UnknownTagDetail> list(@BeanParam UnknownTagFilter filter, @Valid @BeanParam CursorParams page) {
        return tags.page(
                actor.isForSourceOnly() ? new UnknownTagFilter(actor.source().orElseThrow(), filter.list()) : filter,
                page);
    }
}

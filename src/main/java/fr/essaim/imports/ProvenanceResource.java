package fr.essaim.imports;

import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.http.AnyResource;
import fr.essaim.shared.http.Contract;
import fr.essaim.shared.security.Actor;
import fr.essaim.shared.security.Guard;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(AnyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Provenance",
        description = "Of any resource: which source says which field. In this order: what is pinned, the source with"
                + " authority on the field, the source that the resource came from, whoever spoke last.")
public class ProvenanceResource {
    @Inject
    Catalogue catalogue;

    @Inject
    Provenances provenances;

    @Inject
    Actor actor;

    @GET
    @Path("provenance")
    @Operation(summary = "Read where a resource comes from, field by field")
    public ProvenanceDetail get(String collection, String id) {
        return provenances.read(catalogue.ofCollection(collection), id);
    }

    @PUT
    @Path("pins/{field}")
    @Transactional
    @Requires({Scopes.EVENTS, Scopes.PROJECTS, Scopes.COMMITMENTS, Scopes.MODERATE})
    @Operation(
            summary = "Pin a field: no source changes it any more",
            description = "Whoever changes a field by hand, of what sources speak of, pins it.")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public ProvenanceDetail pin(String collection, String id, String field) {
        needToChange(collection);
        return provenances.pin(catalogue.ofCollection(collection), id, field);
    }

    @DELETE
    @Path("pins/{field}")
    @Transactional
    @Requires({Scopes.EVENTS, Scopes.PROJECTS, Scopes.COMMITMENTS, Scopes.MODERATE})
    @Operation(summary = "Unpin a field: it says what the sources say, if any says it")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public ProvenanceDetail unpin(String collection, String id, String field) {
        needToChange(collection);
        return provenances.unpin(catalogue.ofCollection(collection), id, field);
    }

    /** A source has no say on which of the sources is right. */
    private void needToChange(String collection) {
        actor.need(Stream.concat(Guard.scopesToChange(collection), Stream.of(Scopes.MODERATE))
                .filter(scope -> !scope.equals(Scopes.SOURCES))
                .toArray(String[]::new));
    }
}

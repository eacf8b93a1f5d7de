package fr.essaim.shared.security;

import fr.essaim.shared.http.Contract;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.RuleBroken;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true, isPrivate = true)
@Tag(name = "Keys", description = "Who may write. A key is shown once, when it is made.")
public class KeyResource {
    /** For how long a key and the one that replaces it are both good. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    /** Every key there is, revoked ones included, the newest first. */
    @Schema(name = "KeyList")
    public record KeyList(@Schema(required = true) List<KeyDetail> items) {}

    @Inject
    Keys keys;

    @Inject
    Actor actor;

    @Inject
    Clock clock;

    @GET
    @Requires(Scopes.ADMIN)
    @SecurityRequirement(name = "key")
    @Operation(summary = "List the keys")
    public KeyList list() {
        return new KeyList(keys.listAll(Sort.descending("createdAt", "id")).stream()
                .map(KeyDetail::of)
                .toList());
    }

    @GET
    @Path("self")
    @Requires({})
    @SecurityRequirement(name = "key")
    @Operation(summary = "Read the key that the request was made with")
    public KeyDetail self() {
        return KeyDetail.of(own());
    }

    @GET
    @Path("{id}")
    @Requires(Scopes.ADMIN)
    @SecurityRequirement(name = "key")
    @Operation(summary = "Read one key")
    public KeyDetail get(String id) {
        return KeyDetail.of(keys.get(id));
    }

    @POST
    @Transactional
    @Requires(Scopes.ADMIN)
    @APIResponseSchema(value = KeyDetail.class, responseCode = "201")
    @Operation(summary = "Make a key; its text is shown in this answer and never again")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public RestResponse<KeyDetail> create(@Valid @NotNull KeyInput input) {
        if (input.scopes().stream()
                        .map(Scopes::source)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1) {
            throw new Refusal(ProblemType.VALIDATION, 1).pointer("#/scopes", "sources-of-one-key");
        }
        var key = new ApiKey();
        key.id = KeyText.newId();
        key.kind = input.kind();
        key.holder = input.holder();
        key.scopes = input.scopes();
        key.createdAt = clock.instant();
        key.expiresAt = input.expiresAt() == null ? null : input.expiresAt().toInstant();
        String text = key.renew();
        keys.persist(key);
        return ResponseBuilder.create(RestResponse.Status.CREATED, KeyDetail.of(key, text))
                .location(URI.create("/api/v1/keys/" + key.id))
                .build();
    }

    @POST
    @Path("{id}/rotate")
    @Transactional
    @Requires(Scopes.ADMIN)
    @Operation(summary = "Give a key a new secret; the one before stays good for 24 hours")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public KeyDetail rotate(String id) {
        ApiKey key = keys.get(id);
        return rotate(key, key.secretHash);
    }

    @POST
    @Path("self/rotate")
    @Transactional
    @Requires({})
    @Operation(
            summary =
                    "Give the key of this request a new secret; the one before stays good for 24 hours, but cannot do this")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public KeyDetail rotateSelf() {
        return rotate(own(), actor.secretHash());
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires(Scopes.ADMIN)
    @Operation(summary = "Revoke a key; it is refused from now on")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public void revoke(String id) {
        ApiKey key = keys.get(id);
        key.revokedAt = key.revokedAt == null ? clock.instant() : key.revokedAt;
    }

    /** @param current the hash of the secret to replace: of two who replace the same one, the second is refused */
    private KeyDetail rotate(ApiKey key, String current) {
        keys.getEntityManager().refresh(key, LockModeType.PESSIMISTIC_WRITE);
        if (key.revokedAt != null) {
            throw new RuleBroken("key-revoked");
        }
        if (!current.equals(key.secretHash)) {
            throw new RuleBroken("key-rotated-already");
        }
        String text = key.rotate(OVERLAP, clock.instant());
        return KeyDetail.of(key, text);
    }

    /** Who comes with the admin token or as a person has no key: nothing is found. */
    private ApiKey own() {
        return keys.get(actor.key().orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND)));
    }
}

package fr.essaim.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.data.CursorParams;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.http.Caller;
import fr.essaim.shared.http.Contract;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import fr.essaim.shared.write.Bodies;
import fr.essaim.shared.write.Preconditions;
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
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true, isPrivate = true)
@Tag(
        name = "Webhooks",
        description =
                "A doorbell: a signed message (Standard Webhooks 1.0) says that the feed has advanced, and nothing"
                        + " else. It may be lost, doubled or late: what has changed is read from the feed. Whoever made a webhook"
                        + " sees and changes it, and an admin.")
public class WebhookResource {
    /** For how long messages are signed with a secret and with the one that replaces it. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    @Inject
    Webhooks webhooks;

    @Inject
    Preconditions preconditions;

    @Inject
    Bodies bodies;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @Requires(Scopes.WEBHOOKS)
    @SecurityRequirement(name = "key")
    @Operation(summary = "List your webhooks")
    public Page<WebhookDetail> list(@Valid @BeanParam CursorParams page) {
        return webhooks.page(page);
    }

    @GET
    @Path("{id}")
    @Requires(Scopes.WEBHOOKS)
    @SecurityRequirement(name = "key")
    @Operation(summary = "Read one webhook, with its last attempts")
    public WebhookDetail get(String id) {
        return WebhookDetail.of(webhooks.get(id));
    }

    @POST
    @Transactional
    @Requires(Scopes.WEBHOOKS)
    @APIResponseSchema(value = WebhookDetail.class, responseCode = "201")
    @Operation(
            summary = "Make a webhook; its secret is shown in this answer and never again",
            description =
                    "It is rung once its address is proved: a signed `endpoint.ping` comes with a `challenge`, to be"
                            + " answered with 2xx and `{\"challenge\":\"…\"}`.")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public RestResponse<WebhookDetail> create(@Valid @NotNull WebhookInput input) {
        Webhook made = webhooks.create(input);
        webhooks.flush();
        return ResponseBuilder.create(RestResponse.Status.CREATED, WebhookDetail.withSecret(made))
                .location(URI.create(caller.base() + "/api/v1/webhooks/" + made.id))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @Requires(Scopes.WEBHOOKS)
    @Operation(
            summary = "Change one webhook",
            description = "Another `url` has to be proved anew. `paused` stops the rings and lets them come again.")
    public WebhookDetail patch(String id, JsonNode patch) {
        Webhook held = held(id);
        webhooks.become(held, bodies.patched(WebhookInput.of(held), patch));
        webhooks.flush();
        return WebhookDetail.of(held);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires(Scopes.WEBHOOKS)
    @Operation(summary = "Delete one webhook; nothing is sent there from now on")
    public void delete(String id) {
        webhooks.delete(held(id));
    }

    @POST
    @Path("{id}/ping")
    @Transactional
    @Requires(Scopes.WEBHOOKS)
    @Operation(
            summary = "Ask for another ping, which comes after this answer: a test, or another proof",
            description = "One that is `DISABLED` begins again with it.")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public WebhookDetail ping(String id) {
        Webhook held = webhooks.hold(id);
        held.askPing(clock.instant());
        return WebhookDetail.of(held);
    }

    @POST
    @Path("{id}/rotate")
    @Transactional
    @Requires(Scopes.WEBHOOKS)
    @Operation(
            summary = "Give a webhook a new secret; messages are signed with the one before too, for 24 hours",
            description = "Both signatures are in the header `webhook-signature`, one after the other.")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public WebhookDetail rotate(String id) {
        Webhook held = webhooks.hold(id);
        held.rotate(Secrets.make(), OVERLAP, clock.instant());
        return WebhookDetail.withSecret(held);
    }

    private Webhook held(String id) {
        Webhook held = webhooks.hold(id);
        preconditions.check(held.version, () -> WebhookDetail.of(held));
        return held;
    }
}

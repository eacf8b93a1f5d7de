package fr.essaim.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.shared.data.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as its owner sees it: with its secret once, when it is made or renewed, and never again. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Webhook")
public record WebhookDetail(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Counts the changes that were asked for; the ETag begins with it.")
        Integer version,

        @Schema(required = true, format = "uri") String url,
        String description,
        @Schema(required = true) WebhookState state,

        @Schema(
                required = true,
                description = "As its owner wishes; it shows in the state once the endpoint is proved.")
        Boolean paused,

        @Schema(
                description = "What its messages are signed with (Standard Webhooks 1.0). Shown this once.",
                examples = "whsec_…")
        String secret,

        @Schema(description = "Until when messages are signed with the secret before the last rotation too.")
        Instant previousUntil,

        @Schema(required = true) Instant createdAt,

        @Schema(required = true, description = "Of the last change or attempt.")
        Instant updatedAt,

        @Schema(description = "Since when no attempt has arrived; left out when the last one did.")
        Instant failingSince,

        @Schema(description = "When it is tried again; left out when nothing is put off.")
        Instant nextAttemptAt,

        @Schema(description = "The last 20, the latest first; left out of the list.")
        List<WebhookAttempt> attempts)
        implements Versioned {
    /** As a row of the list. */
    static WebhookDetail row(Webhook w) {
        return of(w, null, null);
    }

    static WebhookDetail of(Webhook w) {
        return of(w, w.attempts, null);
    }

    static WebhookDetail withSecret(Webhook w) {
        return of(w, w.attempts, w.secret);
    }

    private static WebhookDetail of(Webhook w, List<WebhookAttempt> attempts, String secret) {
        return new WebhookDetail(
                w.id,
                w.version,
                w.url,
                w.description,
                w.state,
                w.paused,
                secret,
                w.previousUntil,
                w.createdAt,
                w.updatedAt,
                w.failingSince,
                w.nextAttemptAt,
                attempts);
    }
}

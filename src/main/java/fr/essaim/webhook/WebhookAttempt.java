package fr.essaim.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One attempt to reach an endpoint. Nothing of what it answered is kept but the status. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookAttempt")
public record WebhookAttempt(
        @Schema(required = true) Instant at,

        @Schema(required = true, description = "Of the message.", examples = "feed.advanced")
        String type,

        @Schema(required = true) WebhookOutcome outcome,

        @Schema(description = "The status that the endpoint answered, if it did.")
        Integer status,

        @Schema(required = true, description = "How long it took, in milliseconds.")
        Long duration) {
    private static final int GONE = 410;

    boolean delivered() {
        return outcome == WebhookOutcome.DELIVERED;
    }

    /** Whether the endpoint wants no more. */
    boolean unwanted() {
        return status != null && status == GONE;
    }
}

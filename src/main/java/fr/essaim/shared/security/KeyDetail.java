package fr.essaim.shared.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key as it is shown: with its text once, when it is made or rotated, and never again. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Key")
public record KeyDetail(
        @Schema(required = true, examples = "2x9Qk0aB7cDe1FgH")
        String id,

        @Schema(required = true) String holder,
        @Schema(required = true) KeyKind kind,
        @Schema(required = true) List<String> scopes,

        @Schema(description = "The key itself, to be sent as `Authorization: Bearer`. Shown this once.")
        String key,

        @Schema(required = true) Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,

        @Schema(description = "To the minute.") Instant lastUsedAt,

        @Schema(description = "Until when the secret before the last rotation is accepted too.")
        Instant previousUntil) {
    static KeyDetail of(ApiKey k) {
        return of(k, null);
    }

    static KeyDetail of(ApiKey k, String text) {
        return new KeyDetail(
                k.id,
                k.holder,
                k.kind,
                k.scopes,
                text,
                k.createdAt,
                k.expiresAt,
                k.revokedAt,
                k.lastUsedAt,
                k.previousUntil);
    }
}

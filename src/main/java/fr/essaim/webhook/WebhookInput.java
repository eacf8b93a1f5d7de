package fr.essaim.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WebhookInput")
public record WebhookInput(
        @NotBlank
        @Size(max = 2000)
        @Schema(
                format = "uri",
                description = "Where to be told: HTTPS, port 443 or from 1024 on, a public host.",
                examples = "https://partenaire.example/essaim")
        String url,

        @Size(max = 500) @Schema(description = "For its owner. No name of a private person.")
        String description,

        @Schema(description = "Not to be told for now. What is missed meanwhile is one ring when it ends.")
        Boolean paused) {
    static WebhookInput of(Webhook w) {
        return new WebhookInput(w.url, w.description, w.paused ? true : null);
    }
}

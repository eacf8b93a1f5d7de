package fr.essaim.moderation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a moderator decides so, for whoever wrote the resource. */
@Schema(name = "Reason")
public record Reason(
        @NotBlank @Size(max = 1000) @Schema(examples = "Il manque la commune du siège.")
        String reason) {}

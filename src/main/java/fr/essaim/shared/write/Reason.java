package fr.essaim.shared.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody says no, or takes something away: for whoever it was from. */
@Schema(name = "Reason")
public record Reason(
        @NotBlank @Size(max = 1000) @Schema(examples = "Il manque la commune du siège.")
        String reason) {}

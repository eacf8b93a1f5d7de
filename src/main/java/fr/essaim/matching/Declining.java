package fr.essaim.matching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param reason for whoever asked */
@Schema(name = "Declining")
public record Declining(
        @NotBlank @Size(max = 1000) @Schema(examples = "La visite est réservée aux élus.")
        String reason) {}

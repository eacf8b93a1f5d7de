package fr.essaim.commitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param verifiedBy who has checked what a report says: an organisation or a role, in words */
@Schema(name = "VerificationInput")
public record VerificationInput(
        @NotBlank @Size(max = 300) @Schema(examples = "RTES")
        String verifiedBy) {}

package fr.essaim.commitment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who takes up a commitment: exactly one of an organisation, a pole and a person.
 *
 * @param organisation a reference to an organisation
 * @param pole a reference to a pole
 * @param role {@code LEAD} when left out
 */
@Schema(name = "AdoptionInput")
public record AdoptionInput(
        String organisation,
        String pole,
        @Valid Adopter person,
        BearerRole role,

        @Size(max = 2000) @Schema(description = "For the moderators alone.")
        String message) {
    /**
     * @param contact how to reach them; never public
     * @param consentedOn when they agreed to be named in public
     */
    @Schema(name = "Adopter")
    public record Adopter(
            @NotBlank @Size(max = 300) String name,
            @Size(max = 300) String contact,
            @NotNull @PastOrPresent LocalDate consentedOn) {}
}

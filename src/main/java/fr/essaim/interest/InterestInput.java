package fr.essaim.interest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param places how many are asked for; 1 when left out
 * @param pole for whom: a reference to a pole, or …
 * @param organisation a reference to an organisation; neither, for oneself
 * @param contact how to reach whoever asks
 */
@Schema(name = "InterestInput")
public record InterestInput(
        @Positive @Max(1000) Integer places,
        String pole,
        String organisation,

        @Size(max = 2000) @Schema(description = "For the offer's side alone.")
        String message,

        @Size(max = 300) @Schema(description = "For the offer's side alone.", examples = "01 23 45 67 89")
        String contact) {}

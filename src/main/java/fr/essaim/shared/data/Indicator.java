package fr.essaim.shared.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure that somebody gave of a project or a pole.
 *
 * @param value reached at {@code asOf}; null when only a target is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Indicator",
        description = "A figure of a project or a pole, with its unit and its date where they are known.")
public record Indicator(
        @Size(max = 60) @Schema(examples = "households-supported")
        String code,

        @NotBlank @Size(max = 300) @Schema(examples = "ménages accompagnés")
        String label,

        @Schema(description = "What was reached; left out when only a target is known.", examples = "660")
        BigDecimal value,

        @Size(max = 60) @Code("unit") @Schema(description = "A code of the vocabulary `unit`.", examples = "HOUSEHOLD")
        String unit,

        LocalDate asOf,
        BigDecimal target,
        @Size(max = 500) String source) {
    public Indicator {
        value = Decimals.of(value);
        target = Decimals.of(target);
    }
}

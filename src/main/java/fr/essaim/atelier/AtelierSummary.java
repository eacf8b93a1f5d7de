package fr.essaim.atelier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import jakarta.validation.constraints.NotNull;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record AtelierSummary(
        @JsonUnwrapped Meta meta,
        @NotNull Ref event,
        @NotNull String title,
        String description,
        @NotNull Integer order,
        Integer durationMinutes,
        @NotNull CaptureState captureState)
        implements Represented {}

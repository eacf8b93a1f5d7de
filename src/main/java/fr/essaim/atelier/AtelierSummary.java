package fr.essaim.atelier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record AtelierSummary(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) Ref event,
        @Schema(required = true) String title,
        String description,
        @Schema(required = true) List<String> themes,
        @Schema(required = true) Integer order,
        Integer durationMinutes,
        @Schema(required = true) CaptureState captureState)
        implements Represented {}

package fr.essaim.pole;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import fr.essaim.territory.TerritoryCode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record PoleSummary(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) String name,
        @Schema(required = true) List<String> aliases,
        @Schema(required = true) PoleStage stage,
        Ref leadOrganisation,
        Pole.Seat seat,
        @Schema(required = true) List<TerritoryCode> territories,
        @Schema(required = true) List<String> sectors,
        Integer foundedYear,
        String website)
        implements Represented {
    public PoleSummary {
        leadOrganisation = Ref.orNull(leadOrganisation);
    }
}

package fr.essaim.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Indicator;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Represented;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record TerritoryDetail(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) String name,
        @Schema(required = true) Scale scale,
        @Schema(required = true) String code,
        String epciCode,
        String departementCode,
        String regionCode,
        @Schema(required = true) List<String> postalCodes,
        @Schema(required = true) List<Indicator> indicators)
        implements Represented {
    static TerritoryDetail of(Territory t) {
        return new TerritoryDetail(
                Meta.of(Territories.COLLECTION, t)
                        .with("dashboard", "dashboard")
                        .with("indicators", "indicators"),
                t.name,
                t.scale,
                t.code,
                t.epciCode,
                t.departementCode,
                t.regionCode,
                t.postalCodes,
                t.indicators);
    }
}

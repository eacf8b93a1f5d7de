package fr.essaim.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Represented;
import jakarta.validation.constraints.NotNull;
import java.util.List;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record TerritoryDetail(
        @JsonUnwrapped Meta meta,
        @NotNull String name,
        @NotNull Scale scale,
        @NotNull String code,
        String epciCode,
        String departementCode,
        String regionCode,
        @NotNull List<String> postalCodes)
        implements Represented {
    static TerritoryDetail of(Territory t) {
        return new TerritoryDetail(
                Meta.of(Territories.COLLECTION, t),
                t.name,
                t.scale,
                t.code,
                t.epciCode,
                t.departementCode,
                t.regionCode,
                t.postalCodes);
    }
}

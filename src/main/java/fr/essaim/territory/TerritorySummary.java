package fr.essaim.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Described;
import fr.essaim.shared.data.Located;
import fr.essaim.shared.data.Meta;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record TerritorySummary(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) String name,
        @Schema(required = true) Scale scale,
        @Schema(required = true) String code,

        @Schema(description = "Of an arrondissement municipal.")
        String communeCode,

        String epciCode,
        String departementCode,
        String regionCode,
        @Schema(required = true) List<String> postalCodes,
        Integer population,
        Territory.Point point)
        implements Located, Described {
    @Override
    public Map<String, Object> inSchemaOrg() {
        Map<String, Object> territory = Described.as("AdministrativeArea");
        territory.put("name", name);
        territory.put("geo", point == null ? null : Described.coordinates(point.lat(), point.lon()));
        return territory;
    }

    @Override
    public Spot spot() {
        return point == null ? null : Spot.of(point.lat(), point.lon(), point.precision());
    }

    @Override
    public String inCommune() {
        return scale == Scale.COMMUNE || scale == Scale.ARRONDISSEMENT ? code : null;
    }
}

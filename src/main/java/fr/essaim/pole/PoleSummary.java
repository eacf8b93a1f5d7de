package fr.essaim.pole;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Described;
import fr.essaim.shared.data.Located;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.territory.TerritoryCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        @Schema(required = true) List<String> themes,
        Integer foundedYear,
        String website)
        implements Located, Described {
    @Override
    public Map<String, Object> inSchemaOrg() {
        Map<String, Object> pole = Described.as("Organization");
        pole.put("name", name);
        pole.put("alternateName", aliases);
        pole.put("url", website);
        pole.put("foundingDate", foundedYear == null ? null : foundedYear.toString());
        if (seat != null) {
            Map<String, Object> place = Described.as("Place");
            place.put("address", seat.address());
            place.put("geo", Described.coordinates(seat.lat(), seat.lon()));
            place.values().removeIf(Objects::isNull);
            pole.put("location", place);
        }
        return pole;
    }

    @Override
    public Spot spot() {
        return seat == null ? null : Spot.of(seat.lat(), seat.lon(), seat.precision());
    }

    @Override
    public String inCommune() {
        return seat == null ? null : seat.communeCode();
    }

    public PoleSummary {
        leadOrganisation = Ref.orNull(leadOrganisation);
    }
}

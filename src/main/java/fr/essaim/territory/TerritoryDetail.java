package fr.essaim.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Communes;
import fr.essaim.shared.data.Indicator;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record TerritoryDetail(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) String name,
        @Schema(required = true) Scale scale,
        @Schema(required = true) String code,

        @Schema(description = "Of an arrondissement municipal.")
        String communeCode,

        String epciCode,
        String departementCode,
        String regionCode,

        @Schema(required = true, description = "What it lies in, the smallest first.")
        List<Ref> parents,

        @Schema(required = true) List<String> postalCodes,

        @Schema(required = true, description = "Codes that were those of communes which are parts of it now.")
        List<String> formerCodes,

        @Schema(required = true, description = "Names of communes that are parts of it now.")
        List<String> aliases,

        Integer population,
        Territory.Point point,

        @Schema(description = "Whom its data come from, to be named wherever they are shown.")
        String attribution,

        @Schema(required = true) List<Indicator> indicators)
        implements Represented {
    private static final String ATTRIBUTION =
            "INSEE, DGCL, La Poste (Licence Ouverte 2.0) ; GeoNames (CC BY 4.0) pour les positions";

    private static Meta meta(Territory t) {
        Meta meta = Meta.of(Territories.COLLECTION, t)
                .with("dashboard", "dashboard")
                .with("indicators", "indicators");
        String members =
                switch (t.scale) {
                    case ARRONDISSEMENT -> null;
                    case COMMUNE -> "commune=" + t.code;
                    case EPCI -> "scale=COMMUNE&epci=" + t.code;
                    case DEPARTEMENT -> "scale=COMMUNE&departement=" + t.code;
                    case REGION -> "scale=DEPARTEMENT&region=" + t.code;
                    case NATIONAL -> "scale=REGION";
                };
        return members == null ? meta : meta.withRows("members", Territories.COLLECTION, members);
    }

    static TerritoryDetail of(Territory t, List<Ref> parents) {
        return new TerritoryDetail(
                meta(t),
                t.name,
                t.scale,
                t.code,
                t.communeCode,
                t.epciCode,
                t.departementCode,
                t.regionCode,
                parents,
                t.postalCodes,
                t.scale == Scale.COMMUNE ? Communes.formerCodesOf(t.code) : List.of(),
                t.aliases,
                t.population,
                t.point,
                t.official ? ATTRIBUTION : null,
                t.indicators);
    }
}

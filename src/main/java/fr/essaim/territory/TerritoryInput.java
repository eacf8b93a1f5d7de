package fr.essaim.territory;

import fr.essaim.shared.data.Indicator;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.References;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** @param epci,departement,region the codes of what it belongs to */
public record TerritoryInput(
        @NotNull Scale scale,
        @NotNull @Pattern(regexp = "[0-9AB]{2,9}|FR") String code,
        @NotBlank @Size(max = 300) String name,
        @Pattern(regexp = "\\d{9}") String epci,
        @Pattern(regexp = "\\d{2}|2[AB]|97\\d") String departement,
        @Pattern(regexp = "\\d{2}") String region,
        List<@Pattern(regexp = "\\d{5}") String> postalCodes,
        List<@Valid Indicator> indicators)
        implements Input<Territory> {
    static TerritoryInput of(Territory t) {
        return new TerritoryInput(
                t.scale, t.code, t.name, t.epciCode, t.departementCode, t.regionCode, t.postalCodes, t.indicators);
    }

    @Override
    public void applyTo(Territory territory, References references) {
        territory.slug = Territories.slug(scale, code);
        territory.name = name;
        territory.scale = scale;
        territory.code = code;
        territory.epciCode = epci;
        territory.departementCode = departement;
        territory.regionCode = region;
        territory.postalCodes = Lists.of(postalCodes);
        territory.indicators = Lists.of(indicators);
    }
}

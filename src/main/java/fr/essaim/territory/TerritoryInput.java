package fr.essaim.territory;

import fr.essaim.shared.data.CommuneCode;
import fr.essaim.shared.data.Indicator;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.References;
import fr.essaim.shared.problem.RuleBroken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * @param commune of an arrondissement municipal
 * @param epci,departement,region the codes of what it belongs to
 * @param aliases names of the communes that became parts of it
 */
public record TerritoryInput(
        @NotNull Scale scale,
        @NotNull @Pattern(regexp = "[0-9AB]{2,9}|FR") String code,
        @NotBlank @Size(max = 300) String name,
        @CommuneCode String commune,
        @Pattern(regexp = "\\d{9}") String epci,
        @Pattern(regexp = "\\d{2}|2[AB]|9[78]\\d") String departement,
        @Pattern(regexp = "\\d{2}") String region,
        List<@Pattern(regexp = "\\d{5}") String> postalCodes,
        List<@NotBlank @Size(max = 200) @Pattern(regexp = "[^|]*") String> aliases,
        @PositiveOrZero Integer population,
        @Valid Territory.Point point,
        List<@Valid Indicator> indicators)
        implements Input<Territory> {
    static TerritoryInput of(Territory t) {
        return new TerritoryInput(
                t.scale,
                t.code,
                t.name,
                t.communeCode,
                t.epciCode,
                t.departementCode,
                t.regionCode,
                t.postalCodes,
                t.aliases,
                t.population,
                t.point,
                t.indicators);
    }

    /** All but the figures. */
    private TerritoryInput official() {
        return new TerritoryInput(
                scale,
                code,
                name,
                commune,
                epci,
                departement,
                region,
                Lists.of(postalCodes),
                Lists.of(aliases),
                population,
                point,
                null);
    }

    @Override
    public void applyTo(Territory territory, References references) {
        if (territory.official && !official().equals(of(territory).official())) {
            throw new RuleBroken("territory-official", territory.slug);
        }
        territory.slug = Territories.slug(scale, code);
        territory.name = name;
        territory.scale = scale;
        territory.code = code;
        territory.communeCode = commune;
        territory.epciCode = epci;
        territory.departementCode = departement;
        territory.regionCode = region;
        territory.postalCodes = Lists.of(postalCodes);
        territory.aliases = Lists.of(aliases);
        territory.population = population;
        territory.point = point;
        territory.indicators = Lists.of(indicators);
    }
}

package fr.essaim.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Represented;
import jakarta.validation.constraints.NotNull;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record TerritorySummary(
        @JsonUnwrapped Meta meta,
        @NotNull String name,
        @NotNull Scale scale,
        @NotNull String code,
        String epciCode,
        String departementCode,
        String regionCode)
        implements Represented {}

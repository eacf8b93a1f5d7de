package fr.essaim.pole;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import fr.essaim.territory.TerritoryCode;
import jakarta.validation.constraints.NotNull;
import java.util.List;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record PoleSummary(
        @JsonUnwrapped Meta meta,
        @NotNull String name,
        @NotNull List<String> aliases,
        @NotNull PoleStage stage,
        Ref leadOrganisation,
        Pole.Seat seat,
        @NotNull List<TerritoryCode> territories,
        @NotNull List<String> sectors,
        Integer foundedYear,
        String website)
        implements Represented {
    public PoleSummary {
        leadOrganisation = Ref.orNull(leadOrganisation);
    }
}

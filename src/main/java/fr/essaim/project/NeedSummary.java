package fr.essaim.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import fr.essaim.territory.TerritoryCode;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record NeedSummary(
        @JsonUnwrapped Meta meta,
        OfferKind kind,
        @NotNull String text,
        Ref pole,
        Ref organisation,
        TerritoryCode territory,
        LocalDate expiresOn)
        implements Represented {
    public NeedSummary {
        pole = Ref.orNull(pole);
        organisation = Ref.orNull(organisation);
    }
}

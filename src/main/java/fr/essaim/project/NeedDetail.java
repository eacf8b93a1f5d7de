package fr.essaim.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.organisation.Organisations;
import fr.essaim.pole.Poles;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import fr.essaim.territory.TerritoryCode;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record NeedDetail(
        @JsonUnwrapped Meta meta,
        OfferKind kind,
        @NotNull String text,
        Ref pole,
        Ref organisation,
        TerritoryCode territory,
        LocalDate expiresOn)
        implements Represented {
    static NeedDetail of(Need n) {
        return new NeedDetail(
                Meta.of(Needs.COLLECTION, n),
                n.kind,
                n.text,
                Poles.ref(n.pole),
                Organisations.ref(n.organisation),
                n.territory,
                n.expiresOn);
    }
}

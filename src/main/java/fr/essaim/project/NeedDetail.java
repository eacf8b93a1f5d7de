package fr.essaim.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.organisation.Organisations;
import fr.essaim.pole.Poles;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import fr.essaim.territory.TerritoryCode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record NeedDetail(
        @JsonUnwrapped Meta meta,
        OfferKind kind,
        @Schema(required = true) String text,
        Ref pole,
        Ref organisation,
        TerritoryCode territory,
        LocalDate expiresOn)
        implements Represented {
    static NeedDetail of(Need n) {
        return new NeedDetail(
                Meta.of(Needs.COLLECTION, n).withList("matches", "matches", "need"),
                n.kind,
                n.text,
                Poles.ref(n.pole),
                Organisations.ref(n.organisation),
                n.territory,
                n.expiresOn);
    }
}

package fr.essaim.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import fr.essaim.territory.TerritoryCode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record NeedSummary(
        @JsonUnwrapped Meta meta,
        OfferKind kind,
        @Schema(required = true) String text,
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

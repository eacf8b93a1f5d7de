package fr.essaim.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfferDetail(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) Ref project,
        @Schema(required = true) Integer order,
        @Schema(required = true) OfferKind kind,
        @Schema(required = true) String text,
        String place,
        @Schema(required = true) List<LocalDate> dates,
        Integer capacity,

        @Schema(description = "Of the capacity, what nobody was given yet.")
        Integer freePlaces,

        LocalDate expiresOn)
        implements Represented {
    static OfferDetail of(Offer o, Integer freePlaces) {
        return new OfferDetail(
                Meta.of(Offers.COLLECTION, o).withList("matches", "matches", "offer"),
                Projects.ref(o.project),
                o.position,
                o.kind,
                o.text,
                o.place,
                o.dates,
                o.capacity,
                freePlaces,
                o.expiresOn);
    }
}

package fr.essaim.project;

import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.References;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * @param project a reference to a project
 * @param order its place among the project's offers, from 1
 */
public record OfferInput(
        @NotBlank String project,
        @NotNull @Positive Integer order,
        @NotNull OfferKind kind,
        @NotBlank @Size(max = 4000) String text,
        @Size(max = 300) String place,
        List<@NotNull LocalDate> dates,
        @Positive Integer capacity,
        LocalDate expiresOn)
        implements Input<Offer> {
    static OfferInput of(Offer o) {
        return new OfferInput(
                References.to(o.project), o.position, o.kind, o.text, o.place, o.dates, o.capacity, o.expiresOn);
    }

    @Override
    public void applyTo(Offer offer, References references) {
        offer.project = references.find(Project.class, project, "/project");
        offer.position = order;
        offer.kind = kind;
        offer.text = text;
        offer.place = place;
        offer.dates = Lists.of(dates);
        offer.capacity = capacity;
        offer.expiresOn = expiresOn;
    }
}

package fr.essaim.atelier;

import fr.essaim.event.Event;
import fr.essaim.shared.data.Code;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.References;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * @param event a reference to an event
 * @param order its place among the event's ateliers, from 1
 */
public record AtelierInput(
        @NotBlank String event,
        @NotBlank @Size(max = 300) String title,
        @Size(max = 4000) String description,
        @Size(max = 20) List<@NotBlank @Code("theme") String> themes,
        @NotNull @Positive Integer order,
        @Positive Integer durationMinutes,
        @NotNull CaptureState captureState,
        List<@Valid Facilitator> facilitators,
        @Valid Facilitator rapporteur,
        @PositiveOrZero Integer attendance)
        implements Input<Atelier> {
    static AtelierInput of(Atelier a) {
        return new AtelierInput(
                References.to(a.event),
                a.title,
                a.description,
                a.themes,
                a.position,
                a.durationMinutes,
                a.captureState,
                a.facilitators,
                a.rapporteur,
                a.attendance);
    }

    @Override
    public void applyTo(Atelier atelier, References references) {
        atelier.event = Event.of(atelier.event, references.find(Event.class, event, "/event"));
        atelier.title = title;
        atelier.description = description;
        atelier.themes = Lists.of(themes);
        atelier.position = order;
        atelier.durationMinutes = durationMinutes;
        atelier.captureState = captureState;
        atelier.facilitators = Lists.of(facilitators);
        atelier.rapporteur = rapporteur;
        atelier.attendance = attendance;
    }
}

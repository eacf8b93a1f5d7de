package fr.essaim.event;

import fr.essaim.organisation.Organisation;
import fr.essaim.shared.data.Code;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.References;
import fr.essaim.shared.data.Slug;
import fr.essaim.shared.data.TimeZoneName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.validator.constraints.URL;

public record EventInput(
        @NotNull @Slug String slug,
        @NotBlank @Size(max = 300) String title,
        @Size(max = 300) String subtitle,
        @Valid Event.Series series,
        @Positive Integer editionNumber,
        @Size(max = 60) @Code("event-kind") String kind,
        @NotNull OffsetDateTime startsAt,
        @NotNull OffsetDateTime endsAt,
        @NotNull @TimeZoneName String timeZone,
        @NotNull EventStatus status,
        AttendanceMode attendanceMode,
        @Valid Event.Venue venue,
        List<@Valid Party> parties,
        @Size(max = 4000) String presentation,
        @Size(max = 4000) String focus,
        @Size(max = 20) List<@NotBlank @Code("theme") String> themes,
        List<Event.@Valid Objective> objectives,
        List<@NotBlank @Size(max = 500) String> levers,
        List<@NotBlank @Code("audience") String> audiences,
        @Valid Event.Attendance attendance,
        @Positive Integer capacity,
        @URL @Size(max = 500) String registrationUrl,
        @URL @Size(max = 500) String website,
        List<Event.@Valid Phase> phases,
        List<Event.@Valid Room> rooms,
        List<Event.@Valid Tool> tools,
        @Size(max = 300) String synthesisTitle,
        List<@NotBlank @Size(max = 1000) String> gaps)
        implements Input<Event> {
    /** @param organisation a reference to an organisation */
    public record Party(
            @NotBlank String organisation, @NotNull PartyRole role) {
        private static Party of(Event.Party p) {
            return new Party(References.to(p.organisation()), p.role());
        }

        private Event.Party in(References references, String pointer) {
            return new Event.Party(references.find(Organisation.class, organisation, pointer + "/organisation"), role);
        }
    }

    static EventInput of(Event e) {
        return new EventInput(
                e.slug,
                e.name,
                e.subtitle,
                e.series,
                e.editionNumber,
                e.kind,
                e.at(e.startsAt),
                e.at(e.endsAt),
                e.timeZone,
                e.status,
                e.attendanceMode,
                e.venue,
                e.parties.stream().map(Party::of).toList(),
                e.presentation,
                e.focus,
                e.themes,
                e.objectives,
                e.levers,
                e.audiences,
                e.attendance,
                e.capacity,
                e.registrationUrl,
                e.website,
                e.phases,
                e.rooms,
                e.tools,
                e.synthesisTitle,
                e.gaps);
    }

    @Override
    public void applyTo(Event event, References references) {
        event.slug = slug;
        event.name = title;
        event.subtitle = subtitle;
        event.series = series;
        event.editionNumber = editionNumber;
        event.kind = kind;
        event.takesPlace(startsAt.toInstant(), endsAt.toInstant());
        event.timeZone = timeZone;
        event.status = status;
        event.attendanceMode = attendanceMode;
        event.venue = venue;
        Lists.replace(event.parties, Lists.map(parties, "/parties", (p, at) -> p.in(references, at)));
        event.presentation = presentation;
        event.focus = focus;
        event.themes = Lists.of(themes);
        event.objectives = Lists.of(objectives);
        event.levers = Lists.of(levers);
        event.audiences = Lists.of(audiences);
        event.attendance = attendance;
        event.capacity = capacity;
        event.registrationUrl = registrationUrl;
        event.website = website;
        event.phases = Lists.of(phases);
        event.rooms = Lists.of(rooms);
        event.tools = Lists.of(tools);
        event.synthesisTitle = synthesisTitle;
        event.gaps = Lists.of(gaps);
    }
}

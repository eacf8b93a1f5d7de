package fr.essaim.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.organisation.Organisations;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Missing;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventDetail(
        @JsonUnwrapped Meta meta,
        @NotNull String title,
        String subtitle,
        Event.Series series,
        Integer editionNumber,
        String kind,
        @NotNull OffsetDateTime startsAt,
        @NotNull OffsetDateTime endsAt,

        @NotNull @Schema(description = "IANA name.", examples = "Europe/Paris")
        String timeZone,

        @NotNull EventStatus status,
        AttendanceMode attendanceMode,
        Event.Venue venue,
        @NotNull List<Party> parties,
        String focus,
        @NotNull List<Event.Objective> objectives,
        @NotNull List<String> levers,

        @NotNull @Schema(description = "Codes of the vocabulary `audience`.")
        List<String> audiences,

        Event.Attendance attendance,
        Integer capacity,
        String registrationUrl,
        String website,
        @NotNull List<Event.Phase> phases,
        @NotNull List<Event.Room> rooms,
        @NotNull List<Event.Tool> tools,
        String synthesisTitle,

        @NotNull @Schema(description = "What its source announces and does not say, or says otherwise elsewhere.")
        List<String> gaps,

        @NotNull List<String> missing,
        @NotNull Integer completeness)
        implements Represented {
    @Schema(name = "Party")
    public record Party(@NotNull Ref organisation, @NotNull PartyRole role) {}

    static EventDetail of(Event e) {
        ZoneId zone = ZoneId.of(e.timeZone);
        var gaps = new Missing()
                .check("kind", e.kind)
                .check("venue", e.venue)
                .check("parties", e.parties)
                .check("focus", e.focus)
                .check("objectives", e.objectives)
                .check("audiences", e.audiences)
                .check("attendance", e.attendance)
                .check("phases", e.phases)
                .check("rooms", e.rooms)
                .check("website", e.website);
        return new EventDetail(
                Meta.of(Events.COLLECTION, e)
                        .with("programme", "programme")
                        .with("synthesis", "synthesis")
                        .withList("ateliers", "ateliers", "event")
                        .withList("contributions", "contributions", "event")
                        .withList("forumSessions", "forum-sessions", "event")
                        .withList("commitments", "commitments", "event")
                        .withList("relations", "links", "of"),
                e.name,
                e.subtitle,
                e.series,
                e.editionNumber,
                e.kind,
                e.startsAt.atZone(zone).toOffsetDateTime(),
                e.endsAt.atZone(zone).toOffsetDateTime(),
                e.timeZone,
                e.status,
                e.attendanceMode,
                e.venue,
                e.parties.stream()
                        .map(p -> new Party(Organisations.ref(p.organisation), p.role))
                        .toList(),
                e.focus,
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
                e.gaps,
                gaps.names(),
                gaps.completeness());
    }
}

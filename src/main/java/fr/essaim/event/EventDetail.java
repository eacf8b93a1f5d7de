package fr.essaim.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.organisation.Organisations;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Missing;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Scheduled;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventDetail(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) String title,
        String subtitle,
        Event.Series series,
        Integer editionNumber,
        String kind,
        @Schema(required = true) OffsetDateTime startsAt,
        @Schema(required = true) OffsetDateTime endsAt,

        @Schema(required = true, description = "IANA name.", examples = "Europe/Paris")
        String timeZone,

        @Schema(required = true) EventStatus status,
        AttendanceMode attendanceMode,
        Event.Venue venue,
        @Schema(required = true) List<Party> parties,

        @Schema(description = "What the event was, as its report introduces it.")
        String presentation,

        String focus,

        @Schema(required = true, description = "Codes of the vocabulary `theme`.")
        List<String> themes,

        @Schema(required = true) List<Event.Objective> objectives,
        @Schema(required = true) List<String> levers,

        @Schema(required = true, description = "Codes of the vocabulary `audience`.")
        List<String> audiences,

        Event.Attendance attendance,
        Integer capacity,
        String registrationUrl,
        String website,
        @Schema(required = true) List<Event.Phase> phases,
        @Schema(required = true) List<Event.Room> rooms,
        @Schema(required = true) List<Event.Tool> tools,
        String synthesisTitle,

        @Schema(
                required = true,
                description = "What its source announces and does not say, or says otherwise elsewhere.")
        List<String> gaps,

        @Schema(required = true) List<String> missing,
        @Schema(required = true) Integer completeness)
        implements Scheduled {
    @Override
    public List<Occasion> occasions() {
        return List.of(EventSummary.occasion(title, subtitle, startsAt, endsAt, timeZone, status, venue));
    }

    @Override
    public String called() {
        return title;
    }

    @Schema(name = "Party")
    public record Party(
            @Schema(required = true) Ref organisation,
            @Schema(required = true) PartyRole role) {}

    static EventDetail of(Event e) {
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
                        .with("dashboard", "dashboard")
                        .with("report", "report.html")
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
                e.at(e.startsAt),
                e.at(e.endsAt),
                e.timeZone,
                e.status,
                e.attendanceMode,
                e.venue,
                e.parties.stream()
                        .map(p -> new Party(Organisations.ref(p.organisation()), p.role()))
                        .filter(p -> p.organisation() != null)
                        .toList(),
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
                e.gaps,
                gaps.names(),
                gaps.completeness());
    }
}

package fr.essaim.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.atelier.AtelierSummary;
import fr.essaim.atelier.Ateliers;
import fr.essaim.event.Event;
import fr.essaim.event.Events;
import fr.essaim.event.PhaseKind;
import fr.essaim.forum.ForumSessionSummary;
import fr.essaim.forum.ForumSessions;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgrammeDetail(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) Ref event,
        @Schema(required = true, examples = "Europe/Paris") String timeZone,

        @Schema(required = true, description = "The timed parts of the day, in order, plenaries and breaks included.")
        List<Slot> slots,

        @Schema(required = true, description = "The times between slots of which the programme says nothing, in order.")
        List<Gap> gaps,

        @Schema(required = true, description = "What takes place when and where, in order of time.")
        List<Occurrence> occurrences,

        @Schema(required = true, description = "The ateliers of the event, timed or not.")
        List<AtelierSummary> ateliers,

        @Schema(required = true, description = "The forum sessions of the event, timed or not.")
        List<ForumSessionSummary> forumSessions,

        @Schema(required = true) List<Warning> warnings)
        implements Represented {
    /** A timed part of the day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Slot")
    public record Slot(
            @Schema(required = true) UUID id,

            @Schema(description = "The order of the event's phase that it belongs to.")
            Integer phase,

            @Schema(required = true) PhaseKind kind,
            @Schema(required = true) String title,
            @Schema(required = true) OffsetDateTime startsAt,
            @Schema(required = true) OffsetDateTime endsAt,
            @Schema(required = true) Long minutes,
            @Schema(required = true) List<String> rooms,
            @Schema(required = true) List<Speaker> speakers,
            @Schema(required = true) List<String> agenda,

            @Schema(description = "How many times its sessions run, one round after the other.")
            Integer rounds,

            Integer roundMinutes,

            @Schema(description = "How many sessions were announced side by side in each round.")
            Integer announcedCount) {}

    /** A time of which nothing is said. */
    @Schema(name = "Gap")
    public record Gap(
            @Schema(required = true) OffsetDateTime startsAt,
            @Schema(required = true) OffsetDateTime endsAt,
            @Schema(required = true) Long minutes) {}

    /** An atelier or a forum session, in a round, a room and a time. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Occurrence")
    public record Occurrence(
            @Schema(required = true) UUID id,
            Ref atelier,
            Ref forumSession,
            Integer round,
            String room,
            @Schema(required = true) OffsetDateTime startsAt,
            @Schema(required = true) OffsetDateTime endsAt) {}

    static ProgrammeDetail of(Programme p, List<AtelierSummary> ateliers, List<ForumSessionSummary> forumSessions) {
        List<Slot> slots = p.slots.stream().map(s -> slot(s, p.event)).toList();
        return new ProgrammeDetail(
                meta(p),
                Events.ref(p.event),
                p.event.timeZone,
                slots,
                gaps(slots),
                p.occurrences.stream()
                        .map(o -> occurrence(o, p.event))
                        .filter(o -> o.atelier() != null || o.forumSession() != null) // of a draft: not to be seen
                        .toList(),
                ateliers,
                forumSessions,
                Warning.of(p));
    }

    /** A programme is found under its event and nowhere else. */
    private static Meta meta(Programme p) {
        return Meta.of(Events.ref(p.event).url(), "programme", p);
    }

    private static Slot slot(Programme.Slot s, Event event) {
        return new Slot(
                s.id,
                s.phase,
                s.kind,
                s.title,
                event.at(s.startsAt),
                event.at(s.endsAt),
                Duration.between(s.startsAt, s.endsAt).toMinutes(),
                s.rooms,
                s.speakers,
                s.agenda,
                s.rounds,
                s.roundMinutes,
                s.announcedCount);
    }

    private static Occurrence occurrence(Programme.Occurrence o, Event event) {
        return new Occurrence(
                o.id,
                Ateliers.ref(o.atelier),
                ForumSessions.ref(o.forumSession),
                o.round,
                o.room,
                event.at(o.startsAt),
                event.at(o.endsAt));
    }

    private static List<Gap> gaps(List<Slot> slots) {
        var gaps = new ArrayList<Gap>();
        OffsetDateTime end = null;
        for (Slot slot : slots) {
            if (end != null && end.isBefore(slot.startsAt)) {
                gaps.add(new Gap(
                        end, slot.startsAt, Duration.between(end, slot.startsAt).toMinutes()));
            }
            end = end == null || slot.endsAt.isAfter(end) ? slot.endsAt : end;
        }
        return gaps;
    }
}

package fr.essaim.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.atelier.AtelierSummary;
import fr.essaim.event.Event;
import fr.essaim.event.Events;
import fr.essaim.event.PhaseKind;
import fr.essaim.forum.ForumSessionSummary;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Scheduled;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgrammeDetail(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) Ref event,
        @Schema(required = true, examples = "Europe/Paris") String timeZone,

        @Schema(description = "Which release it is; left out of the programme in progress.")
        ReleaseSummary release,

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

        @Schema(required = true) List<Warning> warnings,

        @JsonIgnore @Schema(hidden = true) Supplier<List<Occasion>> calendar)
        implements Scheduled {
    @Override
    public List<Occasion> occasions() {
        return calendar.get();
    }

    @Override
    public String called() {
        return event.name();
    }

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

    /**
     * @param plan what it says
     * @param release null for the programme in progress
     */
    static ProgrammeDetail of(
            Meta meta,
            Plan plan,
            ReleaseSummary release,
            List<AtelierSummary> ateliers,
            List<ForumSessionSummary> forumSessions,
            Supplier<List<Occasion>> calendar) {
        Event event = plan.event();
        List<Slot> slots = plan.slots().stream().map(s -> slot(s, event)).toList();
        return new ProgrammeDetail(
                meta,
                Events.ref(event),
                event.timeZone,
                release,
                slots,
                gaps(slots),
                plan.occurrences().stream().map(o -> occurrence(o, event)).toList(),
                ateliers,
                forumSessions,
                Warning.of(plan),
                calendar);
    }

    private static Slot slot(ProgrammeInput.Slot s, Event event) {
        return new Slot(
                s.id(),
                s.phase(),
                s.kind(),
                s.title(),
                event.at(s.startsAt().toInstant()),
                event.at(s.endsAt().toInstant()),
                Duration.between(s.startsAt(), s.endsAt()).toMinutes(),
                s.rooms(),
                s.speakers(),
                s.agenda(),
                s.rounds(),
                s.roundMinutes(),
                s.announcedCount());
    }

    private static Occurrence occurrence(Plan.Planned o, Event event) {
        return new Occurrence(
                o.said().id(),
                o.atelierRef(),
                o.forumSessionRef(),
                o.said().round(),
                o.said().room(),
                event.at(o.said().startsAt().toInstant()),
                event.at(o.said().endsAt().toInstant()));
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

package fr.essaim.programme;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.atelier.Atelier;
import fr.essaim.event.Event;
import fr.essaim.event.PhaseKind;
import fr.essaim.forum.ForumSession;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.References;
import fr.essaim.shared.data.StoredJson;
import fr.essaim.shared.problem.RuleBroken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** @param event a reference to an event */
public record ProgrammeInput(
        @NotBlank String event, @NotNull List<@Valid Slot> slots, List<@Valid Occurrence> occurrences)
        implements Input<Programme> {
    /**
     * @param id of a slot of the programme, to change it in place; none for a new one
     * @param phase the order of the event's phase that it belongs to
     * @param rounds how many times its sessions run; {@code roundMinutes} each, {@code announcedCount} side by side
     */
    public record Slot(
            UUID id,
            @Positive Integer phase,
            @NotNull PhaseKind kind,
            @NotBlank @Size(max = 300) String title,
            @NotNull OffsetDateTime startsAt,
            @NotNull OffsetDateTime endsAt,
            List<@NotBlank String> rooms,
            List<@Valid Speaker> speakers,
            List<@NotBlank @Size(max = 500) String> agenda,
            @Positive Integer rounds,
            @Positive Integer roundMinutes,
            @Positive Integer announcedCount) {
        private static Slot of(Programme.Slot s, Event event) {
            return new Slot(
                    s.id,
                    s.phase,
                    s.kind,
                    s.title,
                    event.at(s.startsAt),
                    event.at(s.endsAt),
                    s.rooms,
                    s.speakers,
                    s.agenda,
                    s.rounds,
                    s.roundMinutes,
                    s.announcedCount);
        }

        /** What is said of it besides when and where. */
        JsonNode otherwise() {
            return StoredJson.object(this).without(List.of("id", "startsAt", "endsAt", "rooms"));
        }

        private Programme.Slot applyTo(Programme.Slot slot, Programme programme) {
            slot.takesPlace(programme, startsAt.toInstant(), endsAt.toInstant());
            slot.phase = phase;
            slot.kind = kind;
            slot.title = title;
            slot.rooms = Lists.of(rooms);
            slot.speakers = Lists.of(speakers);
            slot.agenda = Lists.of(agenda);
            slot.rounds = rounds;
            slot.roundMinutes = roundMinutes;
            slot.announcedCount = announcedCount;
            return slot;
        }
    }

    /**
     * Of exactly one: {@code atelier} or {@code forumSession}, both references.
     *
     * @param id of an occurrence of the programme, to change it in place; none for a new one
     */
    public record Occurrence(
            UUID id,
            String atelier,
            String forumSession,
            @Positive Integer round,
            String room,
            @NotNull OffsetDateTime startsAt,
            @NotNull OffsetDateTime endsAt) {
        private static Occurrence of(Programme.Occurrence o, Event event) {
            return new Occurrence(
                    o.id,
                    References.to(o.atelier),
                    References.to(o.forumSession),
                    o.round,
                    o.room,
                    event.at(o.startsAt),
                    event.at(o.endsAt));
        }

        /** What is said of it besides when and where. */
        JsonNode otherwise() {
            return StoredJson.object(this).without(List.of("id", "startsAt", "endsAt", "room"));
        }

        private Programme.Occurrence applyTo(
                Programme.Occurrence occurrence, Programme programme, References references, String pointer) {
            if ((atelier == null) == (forumSession == null)) {
                throw new RuleBroken("occurrence-of-one");
            }
            occurrence.takesPlace(programme, startsAt.toInstant(), endsAt.toInstant());
            occurrence.atelier = references.find(Atelier.class, atelier, pointer + "/atelier");
            occurrence.forumSession = references.find(ForumSession.class, forumSession, pointer + "/forumSession");
            Event its = atelier == null ? occurrence.forumSession.event : occurrence.atelier.event;
            if (!its.id.equals(programme.event.id)) {
                throw new RuleBroken("occurrence-of-other-event", programme.event.slug, its.slug);
            }
            occurrence.round = round;
            occurrence.room = room;
            return occurrence;
        }
    }

    static ProgrammeInput of(Programme p) {
        return new ProgrammeInput(
                References.to(p.event),
                p.slots.stream().map(s -> Slot.of(s, p.event)).toList(),
                p.occurrences.stream().map(o -> Occurrence.of(o, p.event)).toList());
    }

    @Override
    public void applyTo(Programme programme, References references) {
        ProgrammeInput before = programme.event == null ? null : of(programme);
        programme.event = Event.of(programme.event, references.find(Event.class, event, "/event"));
        var slotsLeft = new ArrayList<>(programme.slots);
        settle(programme.slots, slotsLeft, Lists.map(slots, "/slots", (s, at) -> {
            Programme.Slot slot = take(slotsLeft, s.id, Programme.Slot::new, "slot", at);
            return s.applyTo(slot, programme);
        }));
        var occurrencesLeft = new ArrayList<>(programme.occurrences);
        settle(programme.occurrences, occurrencesLeft, Lists.map(occurrences, "/occurrences", (o, at) -> {
            Programme.Occurrence occurrence = take(occurrencesLeft, o.id, Programme.Occurrence::new, "occurrence", at);
            return o.applyTo(occurrence, programme, references, at);
        }));
        if (before != null && !before.equals(of(programme))) {
            programme.revised();
        }
    }

    /** The part with this id, so that it keeps it; a second one cannot have it. */
    private static <P extends Programme.Part> P take(
            List<P> left, UUID id, Supplier<P> another, String type, String pointer) {
        if (id == null) {
            return another.get();
        }
        P part = left.stream()
                .filter(p -> p.id.equals(id))
                .findFirst()
                .orElseThrow(() -> References.unknown(type, id, pointer + "/id"));
        left.remove(part);
        return part;
    }

    /** What no part of the input took is gone; what was there stays where it is, so that equal content moves nothing. */
    private static <P extends Programme.Part> void settle(List<P> parts, List<P> left, List<P> wanted) {
        parts.removeAll(left);
        wanted.stream().filter(p -> p.id == null).forEach(parts::add);
    }
}

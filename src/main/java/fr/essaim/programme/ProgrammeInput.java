package fr.essaim.programme;

import fr.essaim.atelier.Atelier;
import fr.essaim.event.Event;
import fr.essaim.event.PhaseKind;
import fr.essaim.forum.ForumSession;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.References;
import fr.essaim.shared.problem.RuleBroken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;

/** @param event a reference to an event */
public record ProgrammeInput(
        @NotBlank String event, @NotNull List<@Valid Slot> slots, List<@Valid Occurrence> occurrences)
        implements Input<Programme> {
    /**
     * @param phase the order of the event's phase that it belongs to
     * @param rounds how many times its sessions run; {@code roundMinutes} each, {@code announcedCount} side by side
     */
    public record Slot(
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
            @Positive Integer announcedCount) {}

    /** Of exactly one: {@code atelier} or {@code forumSession}, both references. */
    public record Occurrence(
            String atelier,
            String forumSession,
            @Positive Integer round,
            String room,
            @NotNull OffsetDateTime startsAt,
            @NotNull OffsetDateTime endsAt) {}

    @Override
    public void applyTo(Programme programme, References references) {
        programme.event = references.find(Event.class, event);
        programme.slots.clear();
        slots.forEach(s -> programme.slots.add(slot(s, programme)));
        programme.occurrences.clear();
        Lists.of(occurrences).forEach(o -> programme.occurrences.add(occurrence(o, programme, references)));
    }

    private static Programme.Slot slot(Slot s, Programme programme) {
        var slot = new Programme.Slot();
        slot.programme = programme;
        slot.phase = s.phase;
        slot.kind = s.kind;
        slot.title = s.title;
        slot.startsAt = s.startsAt.toInstant();
        slot.endsAt = s.endsAt.toInstant();
        programme.checkInside(slot.startsAt, slot.endsAt);
        slot.rooms = Lists.of(s.rooms);
        slot.speakers = Lists.of(s.speakers);
        slot.agenda = Lists.of(s.agenda);
        slot.rounds = s.rounds;
        slot.roundMinutes = s.roundMinutes;
        slot.announcedCount = s.announcedCount;
        return slot;
    }

    private static Programme.Occurrence occurrence(Occurrence o, Programme programme, References references) {
        if ((o.atelier == null) == (o.forumSession == null)) {
            throw new RuleBroken("occurrence-of-one");
        }
        var occurrence = new Programme.Occurrence();
        occurrence.programme = programme;
        occurrence.atelier = references.find(Atelier.class, o.atelier);
        occurrence.forumSession = references.find(ForumSession.class, o.forumSession);
        occurrence.round = o.round;
        occurrence.room = o.room;
        occurrence.startsAt = o.startsAt.toInstant();
        occurrence.endsAt = o.endsAt.toInstant();
        programme.checkInside(occurrence.startsAt, occurrence.endsAt);
        return occurrence;
    }
}

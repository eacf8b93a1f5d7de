package fr.essaim.programme;

import fr.essaim.event.Event;
import fr.essaim.event.EventStatus;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Scheduled;
import fr.essaim.shared.data.Scheduled.Occasion;
import fr.essaim.shared.data.Scheduled.State;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A programme as the entries of a calendar: what takes place, and what was announced and will not. */
final class ProgrammeCalendar {
    /** The role of what is said to be cancelled and may not be named any more. */
    private static final String GONE = "gone";

    /** More than any version of what is there no more. */
    private static final int FOR_GOOD = 1 << 20;

    private final Event event;

    /** Of the programme and of the event, whose venue, rooms and status the entries say. */
    private final State state;

    private ProgrammeCalendar(Event event, State state) {
        this.event = event;
        this.state = state.and(stateOf(event));
    }

    /**
     * @param earlier what was announced before, the latest first
     * @param state of the plan
     */
    static List<Occasion> of(Plan plan, List<Plan> earlier, State state) {
        var calendar = new ProgrammeCalendar(plan.event(), state);
        var known = new HashSet<UUID>();
        Stream<Occasion> now = calendar.occasions(plan, known, plan.event().status == EventStatus.CANCELLED);
        Stream<Occasion> before = earlier.stream().flatMap(each -> calendar.occasions(each, known, true));
        return Stream.concat(now, before).toList();
    }

    /** What is not known yet of what a plan says. */
    private Stream<Occasion> occasions(Plan plan, HashSet<UUID> known, boolean cancelled) {
        return Stream.concat(
                plan.slots().stream().filter(slot -> known.add(slot.id())).map(slot -> occasion(slot, cancelled)),
                plan.occurrences().stream()
                        .filter(planned -> known.add(planned.said().id()))
                        .map(planned -> occasion(planned, plan.slots(), cancelled)));
    }

    private Occasion occasion(ProgrammeInput.Slot slot, boolean cancelled) {
        Stream<String> speakers = slot.speakers().stream().map(s -> Stream.of(s.name(), s.function(), s.organisation())
                .filter(known -> known != null)
                .collect(Collectors.joining(", ")));
        String about =
                Scheduled.lines(Stream.concat(slot.agenda().stream(), speakers).toArray(String[]::new));
        String rooms = slot.rooms().stream().map(this::room).collect(Collectors.joining(", "));
        return occasion(
                slot.id(),
                null,
                slot.title(),
                slot.startsAt(),
                slot.endsAt(),
                about,
                rooms.isEmpty() ? null : rooms,
                cancelled,
                state);
    }

    private Occasion occasion(Plan.Planned planned, List<ProgrammeInput.Slot> slots, boolean cancelled) {
        ProgrammeInput.Occurrence said = planned.said();
        Ref of = planned.atelierRef() != null ? planned.atelierRef() : planned.forumSessionRef();
        String during = slots.stream()
                .filter(slot -> !said.startsAt().isBefore(slot.startsAt())
                        && !said.endsAt().isAfter(slot.endsAt()))
                .map(ProgrammeInput.Slot::title)
                .findFirst()
                .orElse(null);
        return occasion(
                said.id(),
                of == null ? GONE : null,
                of == null ? null : of.name(),
                said.startsAt(),
                said.endsAt(),
                during,
                said.room() == null ? null : room(said.room()),
                cancelled || of == null,
                state.and(stateOf(planned.atelier() != null ? planned.atelier() : planned.forumSession())));
    }

    private Occasion occasion(
            UUID id,
            String role,
            String title,
            OffsetDateTime from,
            OffsetDateTime to,
            String about,
            String room,
            boolean cancelled,
            State ofEntry) {
        ZoneId zone = ZoneId.of(event.timeZone);
        String where = Scheduled.lines(room, event.venue == null ? null : event.venue.where());
        return new Occasion(
                id.toString(),
                role,
                from.atZoneSameInstant(zone),
                to.atZoneSameInstant(zone),
                title,
                about,
                where,
                cancelled,
                ofEntry);
    }

    /** @param part null when it is there no more */
    private static State stateOf(DomainEntity part) {
        return part == null ? new State(FOR_GOOD, Instant.EPOCH) : new State(part.version, part.updatedAt);
    }

    private String room(String code) {
        return event.rooms.stream()
                .filter(room -> room.code().equals(code))
                .map(Event.Room::name)
                .findFirst()
                .orElse(code);
    }
}

package fr.essaim.programme;

import fr.essaim.atelier.Facilitator;
import fr.essaim.event.PhaseKind;
import fr.essaim.forum.ForumSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something in a programme that a person should look at. Computed, never blocking.
 *
 * @param code one of the vocabulary {@code warning-code}
 * @param ids the slots and occurrences it is about
 */
@Schema(name = "Warning")
public record Warning(
        @Schema(required = true) WarningCode code,
        @Schema(required = true) List<UUID> ids) {
    static List<Warning> of(Plan plan) {
        var warnings = new ArrayList<Warning>();
        List<Plan.Planned> all = plan.occurrences();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                compare(all.get(i), all.get(j), warnings);
            }
            checkInSlot(all.get(i), plan, warnings);
        }
        all.stream()
                .filter(Plan.Planned::isHidden)
                .forEach(o -> warnings.add(new Warning(
                        WarningCode.OCCURRENCE_NOT_PUBLIC, List.of(o.said().id()))));
        plan.slots().stream()
                .filter(s -> plan.isOutside(s.startsAt(), s.endsAt()))
                .forEach(s -> warnings.add(new Warning(WarningCode.OUTSIDE_EVENT, List.of(s.id()))));
        all.stream()
                .map(Plan.Planned::said)
                .filter(o -> plan.isOutside(o.startsAt(), o.endsAt()))
                .forEach(o -> warnings.add(new Warning(WarningCode.OUTSIDE_EVENT, List.of(o.id()))));
        plan.slots().stream()
                .filter(Warning::isOverfull)
                .forEach(s -> warnings.add(new Warning(WarningCode.ROUNDS_EXCEED_SLOT, List.of(s.id()))));
        return warnings;
    }

    private static void compare(Plan.Planned one, Plan.Planned other, List<Warning> warnings) {
        ProgrammeInput.Occurrence a = one.said();
        ProgrammeInput.Occurrence b = other.said();
        if (!a.startsAt().isBefore(b.endsAt()) || !b.startsAt().isBefore(a.endsAt())) {
            return;
        }
        if (a.room() != null && a.room().equals(b.room())) {
            warnings.add(new Warning(WarningCode.ROOM_USED_TWICE, List.of(a.id(), b.id())));
        }
        var both = new HashSet<>(people(one));
        both.retainAll(people(other));
        if (!both.isEmpty()) {
            warnings.add(new Warning(WarningCode.PERSON_DOUBLE_BOOKED, List.of(a.id(), b.id())));
        }
    }

    private static List<String> people(Plan.Planned o) {
        if (o.atelier() != null) {
            return o.atelier().facilitators.stream().map(Facilitator::name).toList();
        }
        return o.forumSession() == null
                ? List.of()
                : o.forumSession().presenters.stream()
                        .map(ForumSession.Presenter::name)
                        .toList();
    }

    private static void checkInSlot(Plan.Planned planned, Plan plan, List<Warning> warnings) {
        ProgrammeInput.Occurrence o = planned.said();
        PhaseKind kind = o.atelier() != null ? PhaseKind.ATELIERS : PhaseKind.FORUM;
        boolean fits = plan.slots().stream()
                .anyMatch(s -> s.kind() == kind
                        && !o.startsAt().isBefore(s.startsAt())
                        && !o.endsAt().isAfter(s.endsAt()));
        if (!fits) {
            warnings.add(new Warning(WarningCode.OCCURRENCE_OUTSIDE_SLOT, List.of(o.id())));
        }
    }

    /** Two rounds of 45 minutes fit in 105 minutes, three would not. */
    private static boolean isOverfull(ProgrammeInput.Slot s) {
        return s.rounds() != null
                && s.roundMinutes() != null
                && s.rounds() * s.roundMinutes()
                        > Duration.between(s.startsAt(), s.endsAt()).toMinutes();
    }
}

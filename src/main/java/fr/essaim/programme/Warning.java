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
    static List<Warning> of(Programme programme) {
        var warnings = new ArrayList<Warning>();
        List<Programme.Occurrence> all = programme.occurrences;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                compare(all.get(i), all.get(j), warnings);
            }
            checkInSlot(all.get(i), programme, warnings);
        }
        programme.slots.stream()
                .filter(Warning::isOverfull)
                .forEach(s -> warnings.add(new Warning(WarningCode.ROUNDS_EXCEED_SLOT, List.of(s.id))));
        return warnings;
    }

    private static void compare(Programme.Occurrence a, Programme.Occurrence b, List<Warning> warnings) {
        if (!a.startsAt.isBefore(b.endsAt) || !b.startsAt.isBefore(a.endsAt)) {
            return;
        }
        if (a.room != null && a.room.equals(b.room)) {
            warnings.add(new Warning(WarningCode.ROOM_USED_TWICE, List.of(a.id, b.id)));
        }
        var both = new HashSet<>(people(a));
        both.retainAll(people(b));
        if (!both.isEmpty()) {
            warnings.add(new Warning(WarningCode.PERSON_DOUBLE_BOOKED, List.of(a.id, b.id)));
        }
    }

    private static List<String> people(Programme.Occurrence o) {
        return o.atelier != null
                ? o.atelier.facilitators.stream().map(Facilitator::name).toList()
                : o.forumSession.presenters.stream()
                        .map(ForumSession.Presenter::name)
                        .toList();
    }

    private static void checkInSlot(Programme.Occurrence o, Programme programme, List<Warning> warnings) {
        PhaseKind kind = o.atelier != null ? PhaseKind.ATELIERS : PhaseKind.FORUM;
        boolean fits = programme.slots.stream()
                .anyMatch(s -> s.kind == kind && !o.startsAt.isBefore(s.startsAt) && !o.endsAt.isAfter(s.endsAt));
        if (!fits) {
            warnings.add(new Warning(WarningCode.OCCURRENCE_OUTSIDE_SLOT, List.of(o.id)));
        }
    }

    /** Two rounds of 45 minutes fit in 105 minutes, three would not. */
    private static boolean isOverfull(Programme.Slot s) {
        return s.rounds != null
                && s.roundMinutes != null
                && s.rounds * s.roundMinutes
                        > Duration.between(s.startsAt, s.endsAt).toMinutes();
    }
}

package fr.essaim.programme;

import fr.essaim.atelier.Atelier;
import fr.essaim.atelier.Ateliers;
import fr.essaim.event.Event;
import fr.essaim.forum.ForumSession;
import fr.essaim.forum.ForumSessions;
import fr.essaim.shared.data.Publication;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.References;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What takes place when and where, in the programme in progress or in one of its releases. */
record Plan(Event event, List<ProgrammeInput.Slot> slots, List<Planned> occurrences) {
    /** An occurrence with what it is of; with neither, when that is not there any more. */
    record Planned(ProgrammeInput.Occurrence said, Atelier atelier, ForumSession forumSession) {
        Ref atelierRef() {
            return Ateliers.ref(atelier);
        }

        Ref forumSessionRef() {
            return ForumSessions.ref(forumSession);
        }

        /** Of a draft, or of what was taken down: the public is not told. */
        boolean isHidden() {
            return Stream.of(atelier, forumSession)
                    .filter(Objects::nonNull)
                    .noneMatch(of -> of.publication == Publication.PUBLISHED);
        }
    }

    static Plan of(
            Event event, ProgrammeInput said, Map<UUID, Atelier> ateliers, Map<UUID, ForumSession> forumSessions) {
        return new Plan(
                event,
                said.slots(),
                said.occurrences().stream()
                        .map(o -> new Planned(o, one(ateliers, o.atelier()), one(forumSessions, o.forumSession())))
                        .toList());
    }

    private static <E> E one(Map<UUID, E> all, String id) {
        return id == null ? null : all.get(UUID.fromString(id));
    }

    /** The event may have been moved since. */
    boolean isOutside(OffsetDateTime from, OffsetDateTime to) {
        return from.toInstant().isBefore(event.startsAt) || to.toInstant().isAfter(event.endsAt);
    }

    /** As far as whoever asks may know: an occurrence of a draft takes place for those who see drafts. */
    Plan shown() {
        return new Plan(
                event,
                slots,
                occurrences.stream()
                        .filter(o -> o.atelierRef() != null || o.forumSessionRef() != null)
                        .toList());
    }

    /** What is said of all that is public, for a release to keep. */
    ProgrammeInput publicPart() {
        return new ProgrammeInput(
                References.to(event),
                slots,
                occurrences.stream()
                        .filter(o -> !o.isHidden())
                        .map(Planned::said)
                        .toList());
    }
}

package fr.essaim.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.event.Event;
import fr.essaim.shared.change.FieldChange;
import fr.essaim.shared.data.Ref;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each slot and occurrence from one state of a programme to another. They are known by their ids. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProgrammeComparison")
public record ProgrammeComparison(
        @Schema(description = "The number of the earlier release; left out before the first.")
        Integer from,

        @Schema(description = "The number of the later release; left out for the programme in progress.")
        Integer to,

        @Schema(required = true) List<Item> added,
        @Schema(required = true) List<Item> cancelled,

        @Schema(required = true, description = "What takes place at another time or in another room.")
        List<Move> moved,

        @Schema(required = true, description = "Of what else is said otherwise.")
        List<Amendment> amended) {
    /** A slot, or an occurrence of an atelier or forum session (of neither, when that is public no more). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProgrammeItem")
    public record Item(
            @Schema(required = true) UUID id,
            @Schema(description = "Of a slot.") String title,
            Ref atelier,
            Ref forumSession,
            Integer round,
            @Schema(required = true) List<String> rooms,
            @Schema(required = true) OffsetDateTime startsAt,
            @Schema(required = true) OffsetDateTime endsAt) {
        private Instant begins() {
            return startsAt.toInstant();
        }

        private boolean isWhereAndWhen(Item other) {
            return begins().equals(other.begins())
                    && endsAt.toInstant().equals(other.endsAt.toInstant())
                    && rooms.equals(other.rooms);
        }
    }

    @Schema(name = "ProgrammeMove")
    public record Move(
            @Schema(required = true) Item from,
            @Schema(required = true) Item to) {}

    @Schema(name = "ProgrammeAmendment")
    public record Amendment(
            @Schema(required = true) Item item,
            @Schema(required = true) List<FieldChange> changes) {}

    /** An item and what else is said of it. */
    private record Part(Item item, JsonNode rest) {}

    /**
     * @param from null before the first release
     * @param before nothing, or what {@code from} says
     * @param to null for the programme in progress
     */
    static ProgrammeComparison of(Integer from, Plan before, Integer to, Plan after) {
        Map<UUID, Part> left = before == null ? new LinkedHashMap<>() : parts(before);
        var comparison = new ProgrammeComparison(
                from, to, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        parts(after).forEach((id, now) -> {
            Part then = left.remove(id);
            if (then == null) {
                comparison.added.add(now.item);
                return;
            }
            if (!then.item.isWhereAndWhen(now.item)) {
                comparison.moved.add(new Move(then.item, now.item));
            }
            if (!then.rest.equals(now.rest)) {
                comparison.amended.add(new Amendment(now.item, FieldChange.between(then.rest, now.rest)));
            }
        });
        left.values().forEach(gone -> comparison.cancelled.add(gone.item));
        return comparison;
    }

    boolean findsNothing() {
        return added.isEmpty() && cancelled.isEmpty() && moved.isEmpty() && amended.isEmpty();
    }

    private static Map<UUID, Part> parts(Plan plan) {
        var parts = new LinkedHashMap<UUID, Part>();
        for (ProgrammeInput.Slot s : plan.slots()) {
            parts.put(s.id(), new Part(item(s, plan.event()), s.otherwise()));
        }
        for (Plan.Planned o : plan.occurrences()) {
            parts.put(o.said().id(), new Part(item(o, plan.event()), o.said().otherwise()));
        }
        return parts;
    }

    private static Item item(ProgrammeInput.Slot s, Event event) {
        return new Item(
                s.id(),
                s.title(),
                null,
                null,
                null,
                s.rooms(),
                event.at(s.startsAt().toInstant()),
                event.at(s.endsAt().toInstant()));
    }

    private static Item item(Plan.Planned o, Event event) {
        ProgrammeInput.Occurrence said = o.said();
        return new Item(
                said.id(),
                null,
                o.atelierRef(),
                o.forumSessionRef(),
                said.round(),
                said.room() == null ? List.of() : List.of(said.room()),
                event.at(said.startsAt().toInstant()),
                event.at(said.endsAt().toInstant()));
    }
}

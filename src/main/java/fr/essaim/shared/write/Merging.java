package fr.essaim.shared.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.change.Namers;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.NamedEntity;
import fr.essaim.shared.data.NamedRepository;
import fr.essaim.shared.data.Publication;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.StoredJson;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.ConstraintViolationException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes one of two resources, and two of one again, in the transaction of the caller. One stands for both; the other is
 * archived and points at it. Never more than one step: what stands for others is not merged.
 */
@ApplicationScoped
public class Merging {
    private static final String NAMERS = "namers";

    /** Two resources are about to be locked: whoever has to lock something before does it now. */
    public record Beginning(List<UUID> ids) {}

    /** Two resources have become one: whoever keeps something of the merged one gives it to the kept one. */
    public record Done(String type, UUID kept, UUID merged, ObjectNode undo) {}

    /**
     * They are two again: whoever gave something takes it back.
     *
     * @param undo what was noted in {@link Done#undo} then
     */
    public record Undone(String type, UUID kept, UUID merged, JsonNode undo, Instant since) {}

    @Inject
    EntityManager em;

    @Inject
    Catalogue catalogue;

    @Inject
    Writing writing;

    @Inject
    Namers namers;

    @Inject
    Event<Beginning> beginning;

    @Inject
    Event<Done> done;

    @Inject
    Event<Undone> undone;

    /** The two that a merge is about, locked. */
    private record Pair<E>(E kept, E merged) {}

    /**
     * Merges one resource into another: its records go there, and whoever names it names the other.
     *
     * @param keep the one that stays; null for the elder, or the one that stands for others already
     * @param why for the moderators
     * @return what {@link #unmerge} needs, with the id of the kept one
     * @throws RuleBroken when one of the two is merged already, or not public
     */
    public <E extends NamedEntity> ObjectNode merge(
            NamedRepository<E> repository, UUID one, UUID other, UUID keep, String why) {
        Map<UUID, E> held = hold(repository, one, other);
        for (E entity : held.values()) {
            if (entity.mergedInto != null) {
                throw new RuleBroken("merged-already", entity.slug);
            } else if (entity.publication != Publication.PUBLISHED) {
                throw new RuleBroken("merge-not-public", entity.slug);
            }
        }
        List<UUID> standing = held.keySet().stream()
                .filter(id -> repository.count("mergedInto", id) > 0)
                .toList();
        UUID kept = keep != null ? keep : standing.isEmpty() ? elder(held.get(one), held.get(other)) : standing.get(0);
        UUID merged = kept.equals(one) ? other : one;
        if (standing.contains(merged)) {
            throw new RuleBroken("merge-stands-for-others", held.get(merged).slug);
        }
        ObjectNode undo = StoredJson.object(Map.of("kept", kept.toString()));
        merge(repository, new Pair<>(held.get(kept), held.get(merged)), why, undo);
        return undo;
    }

    private <E extends NamedEntity> void merge(
            NamedRepository<E> repository, Pair<E> pair, String why, ObjectNode undo) {
        UUID kept = pair.kept.id;
        UUID merged = pair.merged.id;
        List<Namers.Namer> found = namers.of(merged, kept);
        pair.merged.move(Publication.Move.ARCHIVE, why == null ? "→ " + pair.kept.slug : why);
        pair.merged.mergedInto = kept;
        em.flush();
        done.fire(new Done(repository.type(), kept, merged, undo));
        em.flush();
        ArrayNode notes = undo.putArray(NAMERS);
        for (Namers.Namer namer : found) {
            if (!namer.id().equals(merged)) {
                try {
                    rename(
                            catalogue.ofType(namer.type()),
                            namer,
                            merged,
                            namer.id().equals(kept) ? null : kept,
                            notes);
                } catch (Refusal | RuleBroken | ConstraintViolationException stays) {
                    throw new RuleBroken("merge-part-stays", namer.type(), namer.id(), pair.merged.slug);
                }
            }
        }
    }

    /** @param kept null when whoever names the merged one is it */
    private void rename(Repository<?> repository, Namers.Namer namer, UUID merged, UUID kept, ArrayNode notes) {
        var members = new LinkedHashMap<String, JsonNode[]>();
        writing.rename(repository, namer.id(), said -> {
            JsonNode next = said.deepCopy();
            Renamed.put(next, merged.toString(), kept == null ? null : kept.toString());
            members.clear();
            next.properties().forEach(member -> {
                JsonNode before = said.get(member.getKey());
                if (!before.equals(member.getValue())) {
                    members.put(member.getKey(), new JsonNode[] {before, member.getValue()});
                }
            });
            said.properties().stream()
                    .filter(member -> !next.has(member.getKey()))
                    .forEach(gone -> members.put(gone.getKey(), new JsonNode[] {gone.getValue(), null}));
            return next;
        });
        ObjectNode note =
                notes.addObject().put("type", namer.type()).put("id", namer.id().toString());
        ObjectNode kinds = note.putObject("members");
        members.forEach((member, values) ->
                kinds.putObject(member).<ObjectNode>set("before", values[0]).set("after", values[1]));
    }

    /**
     * Takes a merge back.
     *
     * @param undo what {@link #merge} gave
     * @param since when it was made
     */
    public <E extends NamedEntity> void unmerge(
            NamedRepository<E> repository, UUID kept, UUID merged, JsonNode undo, Instant since) {
        E apart = hold(repository, kept, merged).get(merged);
        if (!kept.equals(apart.mergedInto)) {
            throw new RuleBroken("not-merged");
        }
        apart.mergedInto = null;
        apart.move(Publication.Move.PUBLISH, null);
        em.flush();
        for (JsonNode note : undo.path(NAMERS)) {
            UUID namer = UUID.fromString(note.path("id").asText());
            try {
                writing.rename(catalogue.ofType(note.path("type").asText()), namer, said -> {
                    ObjectNode next = said.deepCopy();
                    note.path("members")
                            .properties()
                            .forEach(member -> Renamed.restore(next, member.getKey(), member.getValue(), kept, merged));
                    return next;
                });
            } catch (Refusal | RuleBroken | ConstraintViolationException changed) {
                throw new RuleBroken("unmerge-part-stays", note.path("type").asText(), namer);
            }
        }
        undone.fire(new Undone(repository.type(), kept, merged, undo, since));
        em.flush();
    }

    /** Both rows, locked in the order of their ids, as they are now. */
    private <E extends NamedEntity> Map<UUID, E> hold(NamedRepository<E> repository, UUID one, UUID other) {
        List<UUID> ids = List.of(one, other);
        beginning.fire(new Beginning(ids));
        var held = new LinkedHashMap<UUID, E>();
        repository
                .find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(entity -> {
                    em.refresh(entity);
                    held.put(entity.id, entity);
                });
        if (held.size() < ids.size()) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return held;
    }

    private static <E extends NamedEntity> UUID elder(E one, E other) {
        int order = one.createdAt.compareTo(other.createdAt);
        return (order == 0 ? one.id.toString().compareTo(other.id.toString()) : order) < 0 ? one.id : other.id;
    }
}

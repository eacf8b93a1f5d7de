package fr.essaim.shared.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.NamedEntity;
import fr.essaim.shared.data.Publication;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.StoredJson;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A resource as a transaction leaves it.
 *
 * @param state for the history: the input that would make it, and what an input does not say
 * @param shown for the feed: the input that would make what the public reads, as JSON
 * @param showable whether the public would read it, if what it belongs to were public
 */
record Resource(
        UUID id,
        String type,
        JsonNode state,
        String path,
        String licence,
        String sourceSlug,
        String origin,
        String shown,
        boolean showable,
        UUID mergedInto,
        Set<Change.Mention> mentions) {
    static <E extends DomainEntity> Resource of(Repository<E> repository, E entity) {
        ObjectNode said = StoredJson.object(repository.inputOf(entity));
        Input<E> open = repository.publicInputOf(entity);
        ObjectNode shown = open == null ? said : StoredJson.object(open);
        ObjectNode origin = entity.source == null ? null : StoredJson.object(entity.source);
        Set<UUID> owners = entity.owners().collect(Collectors.toSet());
        Set<UUID> mentioned = Mentions.in(shown);
        mentioned.addAll(owners);
        return new Resource(
                entity.id,
                repository.type(),
                state(said.deepCopy(), entity, origin),
                repository.self(entity).path(),
                entity.licence,
                entity.source == null ? null : entity.source.slug(),
                origin == null ? null : origin.toString(),
                shown.toString(),
                open != null && entity.publication == Publication.PUBLISHED,
                entity instanceof NamedEntity named ? named.mergedInto : null,
                mentioned.stream()
                        .map(id -> new Change.Mention(id, owners.contains(id)))
                        .collect(Collectors.toSet()));
    }

    private static ObjectNode state(ObjectNode state, DomainEntity entity, ObjectNode origin) {
        state.put("publication", entity.publication.name());
        state.put("licence", entity.licence);
        if (entity.moderationNote != null) {
            state.put("moderationNote", entity.moderationNote);
        }
        if (origin != null) {
            state.set("source", origin);
        }
        return state;
    }
}

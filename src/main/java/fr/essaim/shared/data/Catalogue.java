package fr.essaim.shared.data;

import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every kind of resource there is, collected from the features: whoever works across them asks here. */
@ApplicationScoped
public class Catalogue {
    @Inject
    EntityManager em;

    private final Map<String, Repository<?>> byType = new TreeMap<>();
    private final Map<Class<?>, Repository<?>> byEntity = new HashMap<>();
    private final Map<String, Listing<?>> byCollection = new TreeMap<>();

    @Inject
    Catalogue(@All List<Repository<?>> repositories) {
        for (Repository<?> repository : repositories) {
            byType.put(repository.type(), repository);
            byEntity.put(repository.blank().getClass(), repository);
            if (repository instanceof Listed listed) {
                byCollection.put(listed.listing().collection(), listed.listing());
            }
        }
    }

    /** The names of the types, in alphabetical order. */
    public Collection<String> types() {
        return byType.keySet();
    }

    /** The names of the collections, in alphabetical order. */
    public Collection<String> collections() {
        return byCollection.keySet();
    }

    /** What the rows of each collection are, by its name. */
    public Map<String, Class<?>> rows() {
        var rows = new TreeMap<String, Class<?>>();
        byCollection.forEach((name, listing) -> rows.put(name, listing.row()));
        return rows;
    }

    /** The repository of a type such as {@code forum-session}, or null. */
    public Repository<?> ofType(String type) {
        return byType.get(type);
    }

    /** The repository behind a collection such as {@code forum-sessions}; 404 when there is none. */
    public Repository<?> ofCollection(String collection) {
        return behind(collection).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    private Optional<Repository<?>> behind(String collection) {
        return byType.values().stream()
                .filter(r -> r instanceof Listed listed
                        && listed.listing().collection().equals(collection))
                .findFirst();
    }

    /** The resource at this path, {@code /api/v1/projects/bou-sol}, as whoever asks may see it; 404 otherwise. */
    public Represented at(String path) {
        String[] parts = path.substring(Href.API.length()).split("/");
        return detail(ofCollection(parts[0]), parts[1]);
    }

    private static <E extends DomainEntity> Represented detail(Repository<E> repository, String id) {
        return repository.detail(repository.get(id));
    }

    /** As {@link #ofCollection}; what has no collection of its own is called by the plural of its type, too. */
    public Repository<?> called(String plural) {
        return behind(plural)
                .or(() -> Optional.ofNullable(ofType(plural.replaceFirst("s$", ""))))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    @SuppressWarnings("unchecked")
    public <E extends DomainEntity> Repository<E> of(Class<E> entity) {
        return (Repository<E>) byEntity.get(entity);
    }

    /** The rows of a collection that the public may see among these ids. One statement. */
    public Map<UUID, ? extends Represented> rows(String collection, Collection<UUID> ids) {
        return byCollection.get(collection).byIds(em, ids);
    }

    /** The ids of the resources of any type that go by this id or slug. One statement for each type with slugs. */
    public List<UUID> idsOf(String idOrSlug) {
        UUID id = Ids.parse(idOrSlug);
        if (id != null) {
            return List.of(id);
        }
        return byType.values().stream()
                .filter(NamedRepository.class::isInstance)
                .flatMap(repository -> repository.lookUp(idOrSlug).stream())
                .map(entity -> entity.id)
                .toList();
    }

    /**
     * In HQL, a subquery of the ids of all that the public may not see. It is little beside what the public sees: to ask of each
     * row of a long list whether it may be seen would cost the whole list for each page.
     */
    public String hidden() {
        return byCollection.values().stream()
                .flatMap(Listing::hidden)
                .collect(Collectors.joining(" union all ", "(", ")"));
    }

    /** What whoever asks may see among these ids, named, for resources of a type. One statement; none for a type without a collection. */
    public Map<UUID, Ref> names(String type, Collection<UUID> ids) {
        return byType.get(type) instanceof Listed listed ? listed.listing().names(em, ids) : Map.of();
    }

    /** Those of these ids, of any type, that whoever asks may not see. One statement for each type, until all are found. */
    public Set<UUID> hidden(Collection<UUID> ids) {
        var hidden = new HashSet<>(ids);
        for (Listing<?> listing : byCollection.values()) {
            if (hidden.isEmpty()) {
                break;
            }
            hidden.removeAll(listing.names(em, hidden).keySet());
        }
        return hidden;
    }

    /** As {@link #names(String, Collection)}, of resources of several types, each id with its own. One statement for each type. */
    public Map<UUID, Ref> names(Map<UUID, String> types) {
        var byType = new HashMap<String, Set<UUID>>();
        types.forEach(
                (id, type) -> byType.computeIfAbsent(type, t -> new HashSet<>()).add(id));
        var names = new HashMap<UUID, Ref>();
        byType.forEach((type, ids) -> names.putAll(names(type, ids)));
        return names;
    }
}

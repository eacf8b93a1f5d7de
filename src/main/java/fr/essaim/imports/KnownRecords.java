package fr.essaim.imports;

import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.References;
import fr.essaim.shared.data.Repository;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The resources of one source that an import has met, by their identifier there. Lives as long as a transaction. */
public class KnownRecords implements References {
    private final String source;
    private final Catalogue catalogue;
    private final Map<String, Map<String, DomainEntity>> byType = new HashMap<>();

    public KnownRecords(String source, Catalogue catalogue) {
        this.source = source;
        this.catalogue = catalogue;
    }

    String source() {
        return source;
    }

    /** One statement, instead of one for each record. */
    <E extends DomainEntity> void fetch(Repository<E> repository, Collection<String> externalIds) {
        repository
                .list("source.slug = ?1 and source.externalId in ?2", source, externalIds)
                .forEach(e -> add(repository, e));
    }

    void add(Repository<?> repository, DomainEntity entity) {
        byType.computeIfAbsent(repository.type(), t -> new HashMap<>()).put(entity.source.externalId(), entity);
    }

    /** The resource that the source calls this, or null. */
    @SuppressWarnings("unchecked")
    <E extends DomainEntity> E get(Repository<E> repository, String externalId) {
        return (E) byType.getOrDefault(repository.type(), Map.of()).get(externalId);
    }

    @Override
    public <E extends DomainEntity> E find(Class<E> type, String reference, String pointer) {
        return reference == null ? null : find(catalogue.of(type), reference, pointer);
    }

    @Override
    public DomainEntity find(String type, String reference, String pointer) {
        Repository<?> repository = catalogue.ofType(type);
        if (repository == null) {
            throw References.unknown(type, reference, pointer);
        }
        return find(repository, reference, pointer);
    }

    private <E extends DomainEntity> E find(Repository<E> repository, String reference, String pointer) {
        E met = get(repository, reference);
        if (met != null) {
            return met;
        }
        return repository
                .find("source.slug = ?1 and source.externalId = ?2", source, reference)
                .firstResultOptional()
                .or(() -> repository.lookUp(reference))
                .orElseThrow(() -> References.unknown(repository.type(), reference, pointer));
    }
}

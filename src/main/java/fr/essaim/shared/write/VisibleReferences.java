package fr.essaim.shared.write;

import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Listed;
import fr.essaim.shared.data.References;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds what the caller of the request names, among what the caller may see. */
@ApplicationScoped
class VisibleReferences implements References {
    @Inject
    Catalogue catalogue;

    @Override
    public <E extends DomainEntity> E find(Class<E> type, String reference, String pointer) {
        return reference == null ? null : find(catalogue.of(type), reference, pointer);
    }

    @Override
    public DomainEntity find(String type, String reference, String pointer) {
        Repository<?> repository = catalogue.ofType(type);
        if (!(repository instanceof Listed)) {
            throw References.unknown(type, reference, pointer);
        }
        return find(repository, reference, pointer);
    }

    private static <E extends DomainEntity> E find(Repository<E> repository, String reference, String pointer) {
        return repository
                .named(reference)
                .filter(Visibility::shows)
                .orElseThrow(() -> References.unknown(repository.type(), reference, pointer));
    }
}

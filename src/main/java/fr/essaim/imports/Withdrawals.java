package fr.essaim.imports;

import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Publication;
import fr.essaim.shared.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes back what records say, in the caller's transaction, which holds the row of the source. */
@ApplicationScoped
class Withdrawals {
    @Inject
    Catalogue catalogue;

    @Inject
    Composition composition;

    @Inject
    UnknownTags unknownTags;

    @Inject
    Clock clock;

    /** A resource that no record is about any more is archived, unless it was born here. */
    void withdraw(KnownRecords known, SourceRecord record) {
        if (!record.withdrawn) {
            withdraw(known, catalogue.ofType(record.type), record);
        }
    }

    private <E extends DomainEntity> void withdraw(KnownRecords known, Repository<E> repository, SourceRecord record) {
        E resource = repository.findById(record.resourceId, LockModeType.PESSIMISTIC_WRITE);
        known.fetchAbout(List.of(resource.id));
        Provenance provenance = composition.provenance(repository, resource, known);
        record.withdrawn = true;
        unknownTags.forget(record);
        record.receivedAt = clock.instant();
        boolean isSaid = known.about(resource.id).stream().anyMatch(r -> !r.withdrawn);
        if (isSaid || Composition.isBornHere(resource)) {
            composition.compose(repository, resource, provenance, Map.of(), Set.of(), known);
            known.keep(provenance, resource);
        } else if (resource.publication == Publication.PUBLISHED) {
            resource.move(Publication.Move.ARCHIVE, null);
        }
    }

    /** Whoever archives by hand says why; a withdrawal does not. */
    static boolean isWithdrawn(DomainEntity resource) {
        return resource.publication == Publication.ARCHIVED && resource.moderationNote == null;
    }
}

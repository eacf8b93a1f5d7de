package fr.essaim.imports;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.security.Actor;
import fr.essaim.shared.write.Bodies;
import fr.essaim.shared.write.Patched;
import fr.essaim.shared.write.Removed;
import fr.essaim.shared.write.Writing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Where the fields of resources come from, and what people decided on them. */
@ApplicationScoped
class Provenances {
    @Inject
    Catalogue catalogue;

    @Inject
    Composition composition;

    @Inject
    Importer importer;

    @Inject
    Writing writing;

    @Inject
    Bodies bodies;

    @Inject
    Actor actor;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    <E extends DomainEntity> ProvenanceDetail read(Repository<E> repository, String id) {
        return read(repository, repository.get(id));
    }

    private <E extends DomainEntity> ProvenanceDetail read(Repository<E> repository, E resource) {
        KnownRecords known = importer.about(null);
        Provenance provenance = composition.provenance(repository, resource, known);
        Map<UUID, SourceRecord> byId = known.byId(resource.id);
        JsonNode said = bodies.tree(repository.inputOf(resource));
        JsonNode unsaid = bodies.tree(repository.inputOf(repository.blank()));
        var fields = Composition.fields(repository)
                .filter(field -> said.hasNonNull(field) && !said.get(field).equals(unsaid.get(field))
                        || provenance.pins.containsKey(field))
                .map(field -> {
                    Provenance.Pin pin = provenance.pins.get(field);
                    SourceRecord origin = byId.get(provenance.origins.get(field));
                    ProvenanceRule rule =
                            composition.rule(repository.type() + "." + field, origin, pin != null, resource, known);
                    return new ProvenanceDetail.Field(
                            field,
                            rule,
                            origin == null ? null : origin.sourceSlug,
                            origin == null ? null : origin.externalId,
                            pin != null ? pin.at() : origin == null ? null : origin.receivedAt);
                })
                .toList();
        var tellers = known.about(resource.id).stream()
                .map(ProvenanceDetail.Teller::of)
                .toList();
        return new ProvenanceDetail(fields, tellers);
    }

    /** From now on no source changes this field. */
    ProvenanceDetail pin(Repository<?> repository, String id, String field) {
        return decide(repository, id, field, provenance -> provenance.pin(field, actor.name(), clock.instant()));
    }

    /** The field says again what the sources say, if any says it. */
    ProvenanceDetail unpin(Repository<?> repository, String id, String field) {
        return decide(repository, id, field, provenance -> provenance.unpin(field));
    }

    private <E extends DomainEntity> ProvenanceDetail decide(
            Repository<E> repository, String id, String field, Consumer<Provenance> decision) {
        repository.get(id);
        if (Composition.fields(repository).noneMatch(field::equals)) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        E decided = writing.add(repository, id, resource -> {
            KnownRecords known = importer.about(null);
            Provenance provenance = composition.provenance(repository, resource, known);
            boolean wasPinned = provenance.pins.containsKey(field);
            decision.accept(provenance);
            em.persist(provenance);
            if (wasPinned && !provenance.pins.containsKey(field)) {
                composition.compose(repository, resource, provenance, Map.of(), Set.of(field), known);
            }
        });
        return read(repository, decided);
    }

    /** Whoever changes by hand what sources speak of has decided; a source that changes what is its own has not. */
    void patched(@Observes Patched patched) {
        if (!actor.isForSourceOnly() && !patched.members().isEmpty()) {
            pinAll(catalogue.ofType(patched.type()), patched);
        }
    }

    private <E extends DomainEntity> void pinAll(Repository<E> repository, Patched patched) {
        KnownRecords known = importer.about(null);
        if (!known.about(patched.id()).isEmpty()) {
            Provenance provenance = composition.provenance(repository, repository.findById(patched.id()), known);
            patched.members().forEach(field -> provenance.pin(field, actor.name(), clock.instant()));
            em.persist(provenance);
        }
    }

    void gone(@Observes Removed removed) {
        Provenance provenance = em.find(Provenance.class, removed.id());
        if (provenance != null) {
            em.remove(provenance);
        }
    }
}

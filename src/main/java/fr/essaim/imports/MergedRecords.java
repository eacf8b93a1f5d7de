package fr.essaim.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Publication;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.write.Bodies;
import fr.essaim.shared.write.Merging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What sources said of a resource goes with it when it is merged, and comes back with it. */
@ApplicationScoped
class MergedRecords {
    @Inject
    Catalogue catalogue;

    @Inject
    SourceRecords records;

    @Inject
    Composition composition;

    @Inject
    Importer importer;

    @Inject
    Bodies bodies;

    @Inject
    EntityManager em;

    /** A source before the resources that its records are about, as whoever takes in what it says. */
    void before(@Observes Merging.Beginning beginning) {
        em.createQuery(
                        "select distinct r.sourceSlug from SourceRecord r where r.resourceId in :ids order by r.sourceSlug",
                        String.class)
                .setParameter("ids", beginning.ids())
                .getResultList()
                .forEach(source -> importer.hold(source, false, null));
    }

    void merged(@Observes Merging.Done done) {
        join(catalogue.ofType(done.type()), done);
    }

    private <E extends DomainEntity> void join(Repository<E> repository, Merging.Done done) {
        List<SourceRecord> moved = records.ofResource(done.merged());
        if (moved.isEmpty()) {
            return;
        }
        E kept = repository.findById(done.kept());
        Provenance provenance = composition.provenance(repository, kept, importer.about(null));
        ObjectNode before = (ObjectNode) bodies.tree(repository.inputOf(kept));
        Map<String, UUID> origins = Map.copyOf(provenance.origins);
        moved.forEach(record -> record.resourceId = kept.id);
        composition.compose(repository, kept, provenance, Map.of(), Set.of(), importer.about(null));
        em.persist(provenance);
        em.flush();
        ObjectNode undo = done.undo().putObject("records");
        moved.forEach(record -> undo.withArray("ids").add(record.id.toString()));
        ObjectNode was = undo.putObject("before");
        ObjectNode is = undo.putObject("after");
        JsonNode after = bodies.tree(repository.inputOf(kept));
        Composition.fields(repository)
                .filter(field -> !before.path(field).equals(after.path(field)))
                .forEach(field -> {
                    was.set(field, before.get(field));
                    is.set(field, after.get(field));
                });
        ObjectNode from = undo.putObject("origins");
        origins.forEach((field, record) -> from.put(field, record.toString()));
    }

    void unmerged(@Observes Merging.Undone undone) {
        JsonNode undo = undone.undo().path("records");
        if (!undo.isMissingNode()) {
            part(catalogue.ofType(undone.type()), undone, undo);
        }
    }

    private <E extends DomainEntity> void part(Repository<E> repository, Merging.Undone undone, JsonNode undo) {
        var moved = new HashSet<UUID>();
        undo.path("ids").forEach(id -> moved.add(UUID.fromString(id.asText())));
        E kept = repository.findById(undone.kept());
        Provenance provenance = composition.provenance(repository, kept, importer.about(null));
        if (!moved.isEmpty()) {
            records.list("id in ?1", moved).forEach(record -> record.resourceId = undone.merged());
        }
        KnownRecords known = importer.about(null);
        Set<String> lent = provenance.origins.entrySet().stream()
                .filter(origin -> moved.contains(origin.getValue()))
                .map(Map.Entry::getKey)
                .filter(field -> undo.path("after").has(field))
                .collect(Collectors.toSet());
        restore(repository, kept, lent, undo.path("before"), known);
        var origins = new HashMap<>(provenance.origins);
        lent.forEach(field -> {
            JsonNode origin = undo.path("origins").path(field);
            if (origin.isMissingNode()) {
                origins.remove(field);
            } else {
                origins.put(field, UUID.fromString(origin.asText()));
            }
        });
        provenance.origins = origins;
        settle(repository, kept, provenance, undone.since(), known);
        E merged = repository.findById(undone.merged());
        settle(repository, merged, composition.provenance(repository, merged, known), undone.since(), known);
    }

    /** Where the records that are gone said something else, it is as it was. What they have added since, the composition removes. */
    private <E extends DomainEntity> void restore(
            Repository<E> repository, E kept, Set<String> fields, JsonNode before, KnownRecords known) {
        JsonNode now = bodies.tree(repository.inputOf(kept));
        ObjectNode next = now.deepCopy();
        fields.forEach(field -> next.set(field, before.get(field)));
        if (!next.equals(now)) {
            bodies.<Input<E>>read(next, repository.input()).applyTo(kept, known.saidBy(field -> null));
        }
    }

    /** Says what its own records have said since, if they still say anything. */
    private <E extends DomainEntity> void settle(
            Repository<E> repository, E resource, Provenance provenance, Instant since, KnownRecords known) {
        var news = new HashMap<UUID, JsonNode>();
        List<SourceRecord> own = known.about(resource.id);
        own.stream()
                .filter(record -> record.receivedAt.isAfter(since))
                .forEach(record -> news.put(record.id, bodies.tree(Map.of())));
        boolean isUnsaid = !own.isEmpty() && own.stream().allMatch(record -> record.withdrawn);
        if (isUnsaid && !Composition.isBornHere(resource)) {
            if (resource.publication == Publication.PUBLISHED) {
                resource.move(Publication.Move.ARCHIVE, null);
            }
        } else {
            composition.compose(repository, resource, provenance, news, Set.of(), known);
        }
        em.flush();
    }
}

package fr.essaim.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.data.CodedMembers.Mode;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.write.Bodies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Makes a resource of what its sources say, field by field: what is pinned stays; then the source that has authority on
 * the field, then the one that the resource came from, then whoever said something last. What none says stays as it is,
 * unless it came from a record that says it no more. A resource that was born here is its own home.
 */
@ApplicationScoped
class Composition {
    /** An address does not change because another source joins in. */
    private static final String SLUG = "slug";

    private static final Map<Class<?>, List<String>> FIELDS = new ConcurrentHashMap<>();

    @Inject
    Bodies bodies;

    /** The members of the input of a type, in order. */
    static Stream<String> fields(Repository<?> repository) {
        return FIELDS
                .computeIfAbsent(repository.input(), input -> Stream.of(input.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList())
                .stream();
    }

    /** Where the fields come from, as it is kept or as it follows from the one record there is. */
    Provenance provenance(Repository<?> repository, DomainEntity resource, KnownRecords known) {
        Provenance kept = known.provenance(resource.id);
        if (kept != null) {
            return kept;
        }
        var provenance = new Provenance(resource.id);
        known.about(resource.id).stream()
                .filter(record -> record.isHomeOf(resource))
                .findFirst()
                .ifPresent(home ->
                        fields(repository).filter(home::says).forEach(field -> provenance.origins.put(field, home.id)));
        return provenance;
    }

    /**
     * Writes onto a resource what its records say now.
     *
     * @param provenance as it was before the records changed; told where the fields come from now
     * @param before what the one record that has changed said until now, by its id
     * @param anew fields that are decided whatever stands
     * @return whether anything was written
     */
    <E extends DomainEntity> boolean compose(
            Repository<E> repository,
            E resource,
            Provenance provenance,
            Map<UUID, JsonNode> before,
            Set<String> anew,
            KnownRecords known) {
        var made = new Making(repository, resource, provenance, before, anew, known);
        fields(repository).filter(field -> !provenance.pins.containsKey(field)).forEach(made::decide);
        if (!made.origins.equals(provenance.origins)) {
            provenance.origins = made.origins;
        }
        if (made.next.equals(made.current)) {
            return false;
        }
        Input<E> input = bodies.read(made.next, repository.input());
        input.applyTo(repository.blank(), known.saidBy(made.said::get)); // what is refused leaves no trace
        input.applyTo(resource, known.saidBy(made.said::get));
        return true;
    }

    /** A resource in the making: what it says now, what it will say, and who says so. */
    private final class Making {
        private final Repository<?> repository;
        private final DomainEntity resource;
        private final Provenance provenance;
        private final Map<UUID, JsonNode> before;
        private final Set<String> anew;
        private final KnownRecords known;
        private final List<SourceRecord> active;
        private final JsonNode current;
        private final JsonNode blank;
        private final ObjectNode next;
        private final Map<String, UUID> origins = new HashMap<>();
        private final Map<String, String> said = new HashMap<>();

        <E extends DomainEntity> Making(
                Repository<E> repository,
                E resource,
                Provenance provenance,
                Map<UUID, JsonNode> before,
                Set<String> anew,
                KnownRecords known) {
            this.repository = repository;
            this.resource = resource;
            this.provenance = provenance;
            this.before = before;
            this.anew = anew;
            this.known = known;
            active = known.about(resource.id).stream().filter(r -> !r.withdrawn).toList();
            current = bodies.tree(repository.inputOf(resource));
            blank = bodies.tree(repository.inputOf(repository.blank()));
            next = current.deepCopy();
        }

        private void decide(String field) {
            UUID origin = provenance.origins.get(field);
            Optional<SourceRecord> best = active.stream()
                    .filter(record -> record.says(field) && (!field.equals(SLUG) || record.isHomeOf(resource)))
                    .max(rank(repository.type() + "." + field, resource, known));
            if (best.isEmpty()) {
                if (origin != null && !field.equals(SLUG)) {
                    next.remove(field);
                }
            } else if (!isOwn(field, origin) || hasAuthority(best.get(), repository.type() + "." + field, known)) {
                origins.put(field, best.get().id);
                if (isNews(field, best.get(), origin)) {
                    take(field, best.get(), origin);
                }
            }
        }

        /** Said here, of what was born here. */
        private boolean isOwn(String field, UUID origin) {
            return origin == null
                    && isBornHere(resource)
                    && !anew.contains(field)
                    && current.hasNonNull(field)
                    && !current.get(field).equals(blank.get(field));
        }

        /** From another than before, or said otherwise than before. */
        private boolean isNews(String field, SourceRecord winner, UUID origin) {
            JsonNode until = before.get(winner.id);
            return !winner.id.equals(origin)
                    || until != null && !winner.data.get(field).equals(until.get(field));
        }

        private void take(String field, SourceRecord winner, UUID origin) {
            JsonNode present = winner.id.equals(origin) ? current.path(field) : MissingNode.getInstance();
            JsonNode until = before.get(winner.id);
            // What it said before as well means something else now: see Tags.saidUntilNow.
            Mode mode = until != null && !until.has(field) ? Mode.TAKEN_AGAIN : Mode.TAKEN;
            next.remove(field);
            next.setAll(Tags.field(
                    repository, field, winner.data.get(field), present, known.words(winner.vocabulary), mode));
            said.put(field, winner.sourceSlug);
        }
    }

    /** Why the value of a field is the one that it is. */
    ProvenanceRule rule(
            String typeAndField, SourceRecord origin, boolean isPinned, DomainEntity resource, KnownRecords known) {
        if (isPinned) {
            return ProvenanceRule.PINNED;
        } else if (origin == null) {
            return ProvenanceRule.LOCAL;
        } else if (hasAuthority(origin, typeAndField, known)) {
            return ProvenanceRule.AUTHORITY;
        }
        return origin.isHomeOf(resource) ? ProvenanceRule.HOME : ProvenanceRule.RECENT;
    }

    private static Comparator<SourceRecord> rank(String typeAndField, DomainEntity resource, KnownRecords known) {
        return Comparator.<SourceRecord, Boolean>comparing(r -> hasAuthority(r, typeAndField, known))
                .thenComparing(r -> r.isHomeOf(resource))
                .thenComparing(SourceRecord::recency)
                .thenComparing(r -> r.id);
    }

    private static boolean hasAuthority(SourceRecord record, String typeAndField, KnownRecords known) {
        return known.authorities(record.sourceSlug).contains(typeAndField);
    }

    /** What no source brought. */
    static boolean isBornHere(DomainEntity resource) {
        return resource.source == null || resource.source.externalId() == null;
    }
}

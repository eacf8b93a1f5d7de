package fr.essaim.imports;

import fr.essaim.shared.data.Fold;
import fr.essaim.shared.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the resource that a new record of another source is about, by what cannot be a coincidence: the same number of a
 * register, or the same page under the same name. A likeness is no proof: it makes a candidate for a person, elsewhere.
 */
@ApplicationScoped
class Recognition {
    /** Members by which a register knows one thing of a type. */
    private static final List<String> NUMBERS = List.of("siret", "rna");

    @Inject
    EntityManager em;

    /** The one resource for each of these records; none for a record that fits no resource, or several. */
    Map<Sent, UUID> of(KnownRecords known, Repository<?> repository, List<Sent> fresh) {
        Map<Sent, Set<UUID>> found = new IdentityHashMap<>();
        Class<?> entity = repository.blank().getClass();
        Set<String> attributes = em.getMetamodel().entity(entity).getAttributes().stream()
                .map(Attribute::getName)
                .collect(Collectors.toSet());
        NUMBERS.stream().filter(attributes::contains).forEach(number -> byNumber(number, repository, fresh, found));
        if (attributes.contains("sortName")) {
            byPage(known, repository, fresh, found);
        }
        found.values().removeIf(resources -> resources.size() != 1);
        Set<UUID> all = found.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        if (!all.isEmpty()) {
            // Their ids and no more: what is read before the lock may be another thing after it.
            all.removeAll(em.createQuery(
                            "select r.resourceId from SourceRecord r where r.sourceSlug = :source and r.resourceId in :all",
                            UUID.class)
                    .setParameter("source", known.source())
                    .setParameter("all", Set.copyOf(all))
                    .getResultList());
        }
        Map<Sent, UUID> one = new IdentityHashMap<>();
        found.forEach(
                (sent, resources) -> resources.stream().filter(all::contains).forEach(id -> one.put(sent, id)));
        return one;
    }

    private void byNumber(String number, Repository<?> repository, List<Sent> fresh, Map<Sent, Set<UUID>> found) {
        Map<String, List<Sent>> said = fresh.stream()
                .filter(sent -> sent.line().data().path(number).isTextual())
                .collect(Collectors.groupingBy(
                        sent -> sent.line().data().get(number).asText()));
        if (said.isEmpty()) {
            return;
        }
        among(
                        "select %1$s, cast(coalesce(merged_into, id) as varchar) from %2$s where publication in ('PUBLISHED', 'ARCHIVED') and %1$s"
                                .formatted(number, repository.table()),
                        said.keySet())
                .forEach(row ->
                        said.get((String) row[0]).forEach(sent -> add(found, sent, UUID.fromString((String) row[1]))));
    }

    /**
     * As one array, whose length does not matter to a plan that is kept: PostgreSQL would compare a long list of parameters
     * with every row there is, one by one.
     */
    @SuppressWarnings("unchecked")
    private List<Object[]> among(String select, Collection<String> values) {
        return em.createNativeQuery(select + " = any(:values)")
                .setParameter("values", values.toArray(String[]::new))
                .getResultList();
    }

    /** A page that several things share, as networks have, says nothing. */
    private void byPage(KnownRecords known, Repository<?> repository, List<Sent> fresh, Map<Sent, Set<UUID>> found) {
        var said = new HashMap<String, List<Sent>>();
        fresh.forEach(sent -> pages(sent).forEach(page -> said.computeIfAbsent(page, p -> new ArrayList<>())
                .add(sent)));
        said.values().removeIf(sent -> sent.size() > 1);
        if (said.isEmpty()) {
            return;
        }
        var sharers = new HashMap<String, Set<UUID>>();
        var own = new HashSet<String>();
        for (String column : List.of("page", "site")) {
            String select =
                    "select %1$s, cast(resource_id as varchar), source_slug from source_record where type = '%2$s' and %1$s"
                            .formatted(column, repository.type());
            for (Object[] row : among(select, said.keySet())) {
                sharers.computeIfAbsent((String) row[0], page -> new HashSet<>())
                        .add(UUID.fromString((String) row[1]));
                if (row[2].equals(known.source())) {
                    own.add((String) row[0]);
                }
            }
        }
        sharers.keySet().removeAll(own);
        sharers.values().removeIf(resources -> resources.size() > 1);
        Set<UUID> all = sharers.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<UUID, String> names = names(repository, all);
        sharers.forEach((page, one) -> {
            UUID resource = one.iterator().next();
            said.get(page).stream()
                    .filter(sent -> letters(names.get(resource))
                            .equals(letters(sent.line().name())))
                    .forEach(sent -> add(found, sent, resource));
        });
    }

    private Map<UUID, String> names(Repository<?> repository, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String entity = repository.blank().getClass().getSimpleName();
        return em
                .createQuery("select e.id, e.name from " + entity + " e where e.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    private static Collection<String> pages(Sent sent) {
        return Stream.of(sent.line().url(), sent.line().data().path("website").asText(null))
                .map(PageAddress::of)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String letters(String name) {
        return Fold.of(name).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static void add(Map<Sent, Set<UUID>> found, Sent sent, UUID resource) {
        found.computeIfAbsent(sent, s -> new HashSet<>()).add(resource);
    }
}

package fr.essaim.imports;

import fr.essaim.imports.Importer.Sent;
import fr.essaim.shared.data.Fold;
import fr.essaim.shared.data.NamedEntity;
import fr.essaim.shared.data.Publication;
import fr.essaim.shared.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
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
        NUMBERS.stream().filter(attributes::contains).forEach(number -> byNumber(number, entity, fresh, found));
        if (attributes.contains("sortName")) {
            byPage(known, repository, fresh, found);
        }
        found.values().removeIf(resources -> resources.size() != 1);
        Set<UUID> all = found.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        known.fetchAbout(all);
        all.removeIf(id -> known.about(id).stream().anyMatch(known::isOwn));
        Map<Sent, UUID> one = new IdentityHashMap<>();
        found.forEach(
                (sent, resources) -> resources.stream().filter(all::contains).forEach(id -> one.put(sent, id)));
        return one;
    }

    private void byNumber(String number, Class<?> entity, List<Sent> fresh, Map<Sent, Set<UUID>> found) {
        Map<String, List<Sent>> said = fresh.stream()
                .filter(sent -> sent.line().data().path(number).isTextual())
                .collect(Collectors.groupingBy(
                        sent -> sent.line().data().get(number).asText()));
        if (said.isEmpty()) {
            return;
        }
        em.createQuery(
                        "select e.%1$s, e.id from %2$s e where e.%1$s in :numbers and e.publication in :seen"
                                .formatted(number, entity.getSimpleName()),
                        Object[].class)
                .setParameter("numbers", said.keySet())
                .setParameter("seen", List.of(Publication.PUBLISHED, Publication.ARCHIVED))
                .getResultList()
                .forEach(row -> said.get((String) row[0]).forEach(sent -> add(found, sent, (UUID) row[1])));
    }

    /** A page that several things share, as networks have, says nothing. */
    private void byPage(KnownRecords known, Repository<?> repository, List<Sent> fresh, Map<Sent, Set<UUID>> found) {
        var said = new HashMap<String, Set<Sent>>();
        fresh.forEach(sent -> pages(sent).forEach(page -> said.computeIfAbsent(page, p -> new HashSet<>())
                .add(sent)));
        said.values().removeIf(sent -> sent.size() > 1);
        if (said.isEmpty()) {
            return;
        }
        var sharers = new HashMap<String, Set<SourceRecord>>();
        for (String column : List.of("page", "site")) {
            em.createQuery(
                            "from SourceRecord r where r.type = :type and r." + column + " in :pages",
                            SourceRecord.class)
                    .setParameter("type", repository.type())
                    .setParameter("pages", said.keySet())
                    .getResultList()
                    .forEach(r -> sharers.computeIfAbsent(column.equals("page") ? r.page : r.site, p -> new HashSet<>())
                            .add(r));
        }
        sharers.forEach((page, records) -> {
            Set<UUID> resources = records.stream().map(r -> r.resourceId).collect(Collectors.toSet());
            if (resources.size() == 1 && records.stream().noneMatch(known::isOwn)) {
                UUID resource = resources.iterator().next();
                NamedEntity named = (NamedEntity) repository.findById(resource);
                said.get(page).stream()
                        .filter(sent -> letters(named.name).equals(letters(nameIn(sent))))
                        .forEach(sent -> add(found, sent, resource));
            }
        });
    }

    private static Collection<String> pages(Sent sent) {
        return Stream.of(sent.line().url(), sent.line().data().path("website").asText(null))
                .map(PageAddress::of)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String nameIn(Sent sent) {
        var data = sent.line().data();
        return data.path(data.hasNonNull("name") ? "name" : "title").asText();
    }

    private static String letters(String name) {
        return Fold.of(name).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static void add(Map<Sent, Set<UUID>> found, Sent sent, UUID resource) {
        found.computeIfAbsent(sent, s -> new HashSet<>()).add(resource);
    }
}

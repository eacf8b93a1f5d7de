package fr.essaim.imports;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Codebook;
import fr.essaim.shared.data.Crosswalk;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.Partner;
import fr.essaim.shared.data.References;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Visibility;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is known of one source and of what its records are about, while they are taken in. Lives as long as a transaction. */
class KnownRecords {
    private final String source;
    private final String licence;
    private final boolean ofPartner;
    private final String vocabulary;
    private final Catalogue catalogue;
    private final SourceRecords records;
    private final Codebook codebook;
    private final Map<String, Crosswalk> words = new HashMap<>();
    private final Map<String, Map<String, Optional<SourceRecord>>> byType = new HashMap<>();
    private final Map<UUID, List<SourceRecord>> ofResource = new HashMap<>();
    private final Map<UUID, Provenance> provenances = new HashMap<>();
    private final Map<String, List<String>> authorities = new HashMap<>();
    private final Map<String, Set<String>> slugs = new HashMap<>();

    /**
     * @param licence of what the source says
     * @param ofPartner it may be about some types only
     * @param vocabulary that the tags are of; null for the one with the slug of the source, if there is one
     */
    KnownRecords(
            String source,
            String licence,
            boolean ofPartner,
            String vocabulary,
            Catalogue catalogue,
            SourceRecords records,
            Codebook codebook) {
        this.source = source;
        this.licence = licence;
        this.ofPartner = ofPartner;
        this.vocabulary = vocabulary == null ? source : vocabulary;
        this.catalogue = catalogue;
        this.records = records;
        this.codebook = codebook;
    }

    String source() {
        return source;
    }

    String licence() {
        return licence;
    }

    boolean ofPartner() {
        return ofPartner;
    }

    String vocabulary() {
        return vocabulary;
    }

    /** How a vocabulary says codes: all that is taken in at once is read alike. */
    Crosswalk words(String ofVocabulary) {
        return words.computeIfAbsent(ofVocabulary, codebook::crosswalk);
    }

    /** What a record of the source says, in codes. */
    Tags.Coded coded(Repository<?> repository, JsonNode data) {
        return Tags.coded(repository, data, words(vocabulary));
    }

    boolean isOwn(SourceRecord record) {
        return record.sourceSlug.equals(source);
    }

    /** One statement, instead of one for each record. */
    void fetch(String type, Collection<String> externalIds) {
        var known = byType.computeIfAbsent(type, t -> new HashMap<>());
        List<String> unknown =
                externalIds.stream().filter(id -> !known.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(id -> known.put(id, Optional.empty()));
            records.of(source, type, unknown).forEach(r -> known.put(r.externalId, Optional.of(r)));
        }
    }

    /** The record that the source calls this, or null. */
    SourceRecord get(String type, String externalId) {
        fetch(type, List.of(externalId));
        return byType.get(type).get(externalId).orElse(null);
    }

    void add(SourceRecord record) {
        byType.computeIfAbsent(record.type, t -> new HashMap<>()).put(record.externalId, Optional.of(record));
        ofResource.put(record.resourceId, with(ofResource.getOrDefault(record.resourceId, List.of()), record));
    }

    private static List<SourceRecord> with(List<SourceRecord> some, SourceRecord one) {
        return some.contains(one) ? some : Lists.with(some, one);
    }

    /** All that is said of these resources, by whomever. Two statements. */
    void fetchAbout(Collection<UUID> resources) {
        List<UUID> unknown = resources.stream()
                .filter(id -> !ofResource.containsKey(id))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(id -> ofResource.put(id, List.of()));
            records.list("resourceId in ?1 order by id", unknown)
                    .forEach(r -> ofResource.merge(r.resourceId, List.of(r), (a, b) -> with(a, r)));
            records.getEntityManager()
                    .createQuery("from Provenance p where p.resourceId in :ids", Provenance.class)
                    .setParameter("ids", unknown)
                    .getResultList()
                    .forEach(p -> provenances.put(p.resourceId, p));
        }
    }

    List<SourceRecord> about(UUID resource) {
        fetchAbout(List.of(resource));
        return ofResource.get(resource);
    }

    Map<UUID, SourceRecord> byId(UUID resource) {
        return about(resource).stream().collect(Collectors.toMap(record -> record.id, record -> record));
    }

    /** Where the fields of a resource come from, or null when its home record says it all. */
    Provenance provenance(UUID resource) {
        fetchAbout(List.of(resource));
        return provenances.get(resource);
    }

    /** Keeps where the fields of a resource come from, once that is more than its home record says. */
    void keep(Provenance provenance, DomainEntity resource) {
        if (provenance(resource.id) == null && (about(resource.id).size() > 1 || Composition.isBornHere(resource))) {
            records.getEntityManager().persist(provenance);
            provenances.put(resource.id, provenance);
        }
    }

    /** The fields on which the word of a source is final. */
    List<String> authorities(String slug) {
        return authorities.computeIfAbsent(slug, s -> catalogue
                .ofType("source")
                .lookUp(s)
                .map(found -> ((Partner) found).authorities())
                .orElse(List.of()));
    }

    /** The slugs of this type that are known to be taken. */
    Set<String> slugs(String type) {
        return slugs.computeIfAbsent(type, t -> new HashSet<>());
    }

    /**
     * Finds what records name, by the identifiers of their own source first, then by ids and slugs among what may be seen.
     *
     * @param sourceOf of a top-level member of the input: the source that says it; null for what stands already
     */
    References saidBy(Function<String, String> sourceOf) {
        return new References() {
            @Override
            public <E extends DomainEntity> E find(Class<E> type, String reference, String pointer) {
                return reference == null ? null : named(catalogue.of(type), reference, pointer);
            }

            @Override
            public DomainEntity find(String type, String reference, String pointer) {
                Repository<?> repository = catalogue.ofType(type);
                if (repository == null) {
                    throw References.unknown(type, reference, pointer);
                }
                return named(repository, reference, pointer);
            }

            private <E extends DomainEntity> E named(Repository<E> repository, String reference, String pointer) {
                String said = sourceOf.apply(pointer.split("/", 3)[1]);
                return Optional.ofNullable(calledBy(said, repository, reference))
                        .or(() -> repository.named(reference).filter(e -> said == null || Visibility.shows(e)))
                        .orElseThrow(() -> References.unknown(repository.type(), reference, pointer));
            }
        };
    }

    private <E extends DomainEntity> E calledBy(String said, Repository<E> repository, String reference) {
        SourceRecord record = said == null
                ? null
                : said.equals(source)
                        ? get(repository.type(), reference)
                        : records.of(said, repository.type(), reference);
        return record == null ? null : repository.findById(record.resourceId);
    }
}

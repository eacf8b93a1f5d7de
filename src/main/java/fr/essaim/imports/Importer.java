package fr.essaim.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.change.FieldChange;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Codebook;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.NamedEntity;
import fr.essaim.shared.data.Origin;
import fr.essaim.shared.data.Publication;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.StoredJson;
import fr.essaim.shared.problem.InPart;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.RuleBroken;
import fr.essaim.shared.write.Bodies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Takes in what a source says, in the caller's transaction, which holds the row of the source: finds the resources that
 * the records are about, validates, composes, and changes nothing when nothing is new.
 */
@ApplicationScoped
class Importer {
    /** A record has left a resource half written: the transaction must not be committed. */
    static final class Spoilt extends RuntimeException {
        Spoilt(RuntimeException why) {
            super(why.getMessage(), why, false, false);
        }

        RuntimeException why() {
            return (RuntimeException) getCause();
        }
    }

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    @Inject
    Catalogue catalogue;

    @Inject
    SourceRecords records;

    @Inject
    Composition composition;

    @Inject
    Recognition recognition;

    @Inject
    Slugs slugs;

    @Inject
    UnknownTags unknownTags;

    @Inject
    Codebook codebook;

    @Inject
    Bodies bodies;

    @Inject
    Clock clock;

    /**
     * The row of a source, locked: what it says is taken in one after the other.
     *
     * @param vocabulary that its tags are of; null for its own
     * @return what is known of it: nothing yet
     * @throws Refusal 404 when there is none
     */
    KnownRecords hold(String source, boolean ofPartner, String vocabulary) {
        DomainEntity row = catalogue
                .ofType("source")
                .find("slug", source)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
        if (row == null) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return new KnownRecords(source, row.licence, ofPartner, vocabulary, catalogue, records, codebook);
    }

    /** What is known of a source that is not here yet: nothing. */
    KnownRecords about(String source) {
        return new KnownRecords(source, DomainEntity.DEFAULT_LICENCE, false, null, catalogue, records, codebook);
    }

    /** One record; what it says wrong is thrown. */
    Taken take(KnownRecords known, ImportRecord line) {
        try {
            Taken taken = take(known, List.of(line), false).get(0);
            if (taken.why() != null) {
                throw taken.why();
            }
            return taken;
        } catch (Spoilt e) {
            throw e.why();
        }
    }

    /**
     * One after the other; what a record says wrong is in its outcome.
     *
     * @param showing whether the changes are of interest
     * @throws Spoilt when nothing of it may be kept, because of one of them
     */
    List<Taken> take(KnownRecords known, List<ImportRecord> lines, boolean showing) {
        List<Sent> sent =
                lines.stream().map(line -> Sent.of(line, known.vocabulary())).toList();
        Map<Sent, UUID> recognised = new IdentityHashMap<>();
        sent.stream().collect(Collectors.groupingBy(one -> one.line().type())).forEach((type, some) -> {
            if (catalogue.ofType(type) != null) {
                recognised.putAll(prepare(known, catalogue.ofType(type), some));
            }
        });
        var taken = new ArrayList<Taken>();
        for (Sent one : sent) {
            try {
                taken.add(take(known, repository(known, one.line().type()), one, recognised.get(one), showing));
            } catch (Refusal | RuleBroken | InPart e) {
                taken.add(Taken.not(e));
            }
        }
        return taken;
    }

    private Repository<?> repository(KnownRecords known, String type) {
        Repository<?> repository = catalogue.ofType(type);
        if (repository != null && (!known.ofPartner() || repository.isOpenToPartners())) {
            return repository;
        }
        String types = catalogue.types().stream()
                .filter(t -> catalogue.ofType(t).isOpenToPartners())
                .collect(Collectors.joining(", "));
        throw new Refusal(ProblemType.VALIDATION, 1).pointer("#/type", "not-one-of", type, types);
    }

    /** What records of one type need to be taken in, in a few statements for all of them; which resource is whose. */
    private Map<Sent, UUID> prepare(KnownRecords known, Repository<?> repository, List<Sent> sent) {
        String type = repository.type();
        known.fetch(type, sent.stream().map(one -> one.line().externalId()).toList());
        var fresh = new ArrayList<Sent>();
        var touched = new TreeSet<UUID>();
        for (Sent one : sent) {
            SourceRecord record = known.get(type, one.line().externalId());
            if (record == null) {
                fresh.add(one);
            } else if (!one.isIn(record)) {
                touched.add(record.resourceId);
            }
        }
        Map<Sent, UUID> recognised = fresh.isEmpty() ? Map.of() : recognition.of(known, repository, fresh);
        touched.addAll(recognised.values());
        if (!touched.isEmpty()) {
            hold(known, repository, touched);
        }
        slugs.prepare(known, repository, fresh.stream().map(Sent::line).toList());
        return recognised;
    }

    static void hold(KnownRecords known, Repository<?> repository, Set<UUID> resources) {
        repository
                .find("id in ?1 order by id", resources)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        known.fetchAbout(resources); // after the lock: others may have spoken
    }

    private <E extends DomainEntity> Taken take(
            KnownRecords known, Repository<E> repository, Sent sent, UUID recognised, boolean showing) {
        ImportRecord line = sent.line();
        SourceRecord record = known.get(repository.type(), line.externalId());
        if (record != null && sent.isIn(record)) {
            return Taken.already(RecordOutcome.UNCHANGED, record);
        } else if (record != null && record.isLaterThan(line.updated())) {
            return Taken.already(RecordOutcome.STALE, record);
        }
        UUID about = record != null ? record.resourceId : recognised;
        Tags.Coded coded = known.coded(repository, line.data());
        boolean joins =
                record == null && about != null && known.about(about).stream().noneMatch(known::isOwn);
        if (record == null && !joins) {
            return create(known, repository, sent, coded, showing);
        }
        E resource = repository.findById(about);
        said(repository, coded.data(), resource instanceof NamedEntity named ? named.slug : null);
        try {
            return update(known, repository, sent, coded, record, resource, showing);
        } catch (Refusal | RuleBroken | InPart e) {
            throw new Spoilt(e);
        }
    }

    private <E extends DomainEntity> Taken create(
            KnownRecords known, Repository<E> repository, Sent sent, Tags.Coded coded, boolean showing) {
        ImportRecord line = sent.line();
        E resource = repository.blank();
        resource.source = new Origin(known.source(), line.externalId(), line.url());
        resource.licence = known.licence();
        String slug = slugs.of(known, repository, line);
        Input<E> input = said(repository, coded.data(), slug);
        within(() -> {
            slugs.take(known, repository, slug);
            input.applyTo(resource, known.saidBy(field -> known.source()));
        });
        repository.persist(resource);
        SourceRecord record = write(new SourceRecord(), known, sent, coded, resource);
        repository.broughtIn(resource);
        return new Taken(
                RecordOutcome.CREATED,
                record,
                showing ? changes(NOTHING, repository, resource) : null,
                coded.unknown(),
                null);
    }

    /** @param before null when the record is the first of this source about a resource of another */
    private <E extends DomainEntity> Taken update(
            KnownRecords known,
            Repository<E> repository,
            Sent sent,
            Tags.Coded coded,
            SourceRecord before,
            E resource,
            boolean showing) {
        JsonNode was = showing ? state(repository, resource) : null;
        Provenance provenance = composition.provenance(repository, resource, known);
        JsonNode said = before == null ? NOTHING : Tags.saidUntilNow(repository, before, coded);
        SourceRecord record = write(before == null ? new SourceRecord() : before, known, sent, coded, resource);
        within(() -> composition.compose(repository, resource, provenance, Map.of(record.id, said), Set.of(), known));
        if (record.isHomeOf(resource)) {
            resource.source = new Origin(record.sourceSlug, record.externalId, record.url);
        }
        if (Withdrawals.isWithdrawn(resource)) {
            resource.move(Publication.Move.PUBLISH, null);
        }
        known.keep(provenance, resource);
        repository.broughtIn(resource);
        return new Taken(
                before == null ? RecordOutcome.CREATED : RecordOutcome.UPDATED,
                record,
                showing ? changes(was, repository, resource) : null,
                coded.unknown(),
                null);
    }

    private SourceRecord write(
            SourceRecord record, KnownRecords known, Sent sent, Tags.Coded coded, DomainEntity resource) {
        record.says(sent, known.source(), resource.id, clock.instant());
        if (record.id == null) {
            records.persist(record);
            known.add(record);
        }
        unknownTags.note(record, coded);
        return record;
    }

    /** What a record says, whole by itself, whatever becomes of it beside what others say. */
    private <E extends DomainEntity> Input<E> said(Repository<E> repository, JsonNode data, String slug) {
        return within(() -> {
            bodies.object(data, "#");
            ObjectNode whole = data.deepCopy();
            if (Slugs.areSaidOf(repository) && !whole.hasNonNull("slug")) {
                whole.put("slug", slug);
            }
            return bodies.read(whole, repository.input());
        });
    }

    private static void within(Runnable work) {
        within(() -> {
            work.run();
            return null;
        });
    }

    private static <T> T within(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal | ConstraintViolationException | RuleBroken e) {
            throw new InPart("#/data", e);
        }
    }

    private static <E extends DomainEntity> List<FieldChange> changes(
            JsonNode before, Repository<E> repository, E resource) {
        return FieldChange.between(before, state(repository, resource));
    }

    private static <E extends DomainEntity> ObjectNode state(Repository<E> repository, E resource) {
        return StoredJson.object(repository.inputOf(resource));
    }
}

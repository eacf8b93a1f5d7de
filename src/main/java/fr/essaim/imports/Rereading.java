package fr.essaim.imports;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Codebook;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.RuleBroken;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads again what came in by a vocabulary that has changed since, or with a tag that the list may know by now: a part at a
 * time, each record once for each state of its vocabulary, so that whoever stops in the middle goes on where it was.
 */
@ApplicationScoped
class Rereading {
    private static final int AT_ONCE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final List<String> OUTDATED = List.of(
            "select r.sourceSlug, r.id from SourceRecord r join Vocabulary v on v.slug = r.vocabulary"
                    + " and v.publication = PUBLISHED where not r.withdrawn and r.vocabularyVersion <> v.version and r.id > :after order by r.id",
            "select distinct t.sourceSlug, t.recordId from UnknownTag t join Vocabulary v on v.slug = t.list"
                    + " where t.listVersion <> v.version and t.recordId > :after order by t.recordId");

    /** Somebody else takes in what the source says, or there is no such source any more. */
    private static final class Busy extends RuntimeException {
        Busy(RuntimeException why) {
            super(why);
        }
    }

    private record Outdated(String source, UUID record) {}

    @Inject
    Importer importer;

    @Inject
    SourceRecords records;

    @Inject
    UnknownTags unknownTags;

    @Inject
    Composition composition;

    @Inject
    Catalogue catalogue;

    @Inject
    Codebook codebook;

    @Inject
    EntityManager em;

    /** All there is to read again, each once: what cannot be is tried another time, and keeps no other waiting. */
    @Scheduled(every = "${essaim.rereading.every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (String outdated : OUTDATED) {
            List<Outdated> some = after(BEFORE_ALL, outdated);
            while (!some.isEmpty()) {
                codebook.forget();
                some.stream()
                        .collect(Collectors.groupingBy(
                                Outdated::source, Collectors.mapping(Outdated::record, Collectors.toList())))
                        .forEach(this::read);
                some = after(some.get(some.size() - 1).record, outdated);
            }
        }
    }

    private List<Outdated> after(UUID record, String outdated) {
        return QuarkusTransaction.requiringNew().call(() -> em.createQuery(outdated, Object[].class)
                .setParameter("after", record)
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .map(row -> new Outdated((String) row[0], (UUID) row[1]))
                .toList());
    }

    /** In halves where one of them is refused: they tell which, and lose no other. */
    private void read(String source, List<UUID> ids) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                KnownRecords known = held(source);
                records.list("id in ?1 and not withdrawn", ids).stream()
                        .collect(Collectors.groupingBy(record -> record.type))
                        .forEach((type, some) -> read(known, catalogue.ofType(type), some));
            });
        } catch (Busy another) {
            Log.debugf(another, "Records of %s are read again another time", source);
        } catch (RuntimeException refused) {
            if (ids.size() == 1) {
                Log.warnf(refused, "Record %s of %s could not be read again", ids.get(0), source);
            } else {
                read(source, ids.subList(0, ids.size() / 2));
                read(source, ids.subList(ids.size() / 2, ids.size()));
            }
        }
    }

    private KnownRecords held(String source) {
        try {
            return importer.hold(source, true, null);
        } catch (RuntimeException busy) {
            throw new Busy(busy);
        }
    }

    private void read(KnownRecords known, Repository<?> repository, List<SourceRecord> some) {
        Importer.hold(known, repository, some.stream().map(r -> r.resourceId).collect(Collectors.toSet()));
        some.forEach(record -> read(known, repository, record));
    }

    /** What it says and can no more be had is left as it is. */
    private <E extends DomainEntity> void read(KnownRecords known, Repository<E> repository, SourceRecord record) {
        E resource = repository.findById(record.resourceId);
        if (resource == null) {
            return; // deleted meanwhile, and the record with it
        }
        Provenance provenance = composition.provenance(repository, resource, known);
        Tags.Coded coded = Tags.coded(repository, record.data, known.words(record.vocabulary));
        if (!coded.meaning().equals(record.meaning)) {
            JsonNode said = Tags.saidUntilNow(repository, record, coded);
            try {
                composition.compose(repository, resource, provenance, Map.of(record.id, said), Set.of(), known);
                known.keep(provenance, resource);
            } catch (Refusal | RuleBroken | ConstraintViolationException refused) {
                Log.warnf(
                        "%s %s stays as it was: %s",
                        record.type, record.id, refused.getClass().getSimpleName());
            }
        }
        unknownTags.note(record, coded);
    }
}

package fr.essaim.imports;

import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Codebook;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads again what came in by a vocabulary that has changed since, or with a tag that the list may know by now: a part at a
 * time, each record once for each state of its vocabulary, so that whoever stops in the middle goes on where it was.
 */
@ApplicationScoped
class Rereading {
    private static final int AT_ONCE = 500;

    private static final List<String> OUTDATED = List.of(
            "select r.sourceSlug, r.id from SourceRecord r join Vocabulary v on v.slug = r.vocabulary"
                    + " where not r.withdrawn and r.vocabularyVersion < v.version order by r.resourceId",
            "select t.sourceSlug, t.recordId from UnknownTag t join Vocabulary v on v.slug = t.list"
                    + " where t.listVersion < v.version order by t.recordId");

    @Inject
    Importer importer;

    @Inject
    SourceRecords records;

    @Inject
    Catalogue catalogue;

    @Inject
    Codebook codebook;

    @Inject
    EntityManager em;

    /** All there is to read again. */
    @Scheduled(every = "${essaim.rereading.every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (String outdated : OUTDATED) {
            Map<String, List<UUID>> bySource = some(outdated);
            while (!bySource.isEmpty()) {
                codebook.forget();
                bySource.forEach(
                        (source, ids) -> QuarkusTransaction.requiringNew().run(() -> read(source, ids)));
                Map<String, List<UUID>> next = some(outdated);
                if (next.equals(bySource)) {
                    Log.warn("Records stay as they were read by a vocabulary that has changed");
                    break;
                }
                bySource = next;
            }
        }
    }

    private Map<String, List<UUID>> some(String outdated) {
        return QuarkusTransaction.requiringNew()
                .call(() -> em.createQuery(outdated, Object[].class).setMaxResults(AT_ONCE).getResultList().stream()
                        .distinct()
                        .collect(Collectors.groupingBy(
                                row -> (String) row[0],
                                Collectors.mapping(row -> (UUID) row[1], Collectors.toList()))));
    }

    private void read(String source, List<UUID> ids) {
        KnownRecords known = importer.hold(source, true, null);
        importer.reread(known, records.list("id in ?1 and not withdrawn", ids));
    }
}

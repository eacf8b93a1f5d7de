package fr.essaim.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import fr.essaim.imports.ImportLine.LineProblem;
import fr.essaim.imports.Upload.Line;
import fr.essaim.imports.Upload.Lines;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Href;
import fr.essaim.shared.http.Caller;
import fr.essaim.shared.problem.Problems;
import fr.essaim.shared.problem.Texts;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Takes in many records of one source, some at a time, and says what became of each. */
@ApplicationScoped
class Imports {
    /** Records a transaction. */
    private static final int AT_ONCE = 500;

    private static final int SECONDS_FOR_ALL = 900;

    /** A lease holds for longer. */
    private static final Duration OFTEN = Duration.ofSeconds(10);

    /**
     * What is to be done.
     *
     * @param showing a dry run: shows changes and keeps none
     * @param strict all or nothing
     * @param snapshot what is missing in it; null when it is none
     * @param vocabulary that the tags are of; null for the source's own
     */
    record Order(
            String source,
            UUID lease,
            boolean showing,
            boolean strict,
            Snapshots.Snapshot snapshot,
            String vocabulary) {
        boolean inOne() {
            return showing || strict;
        }
    }

    @Inject
    Importer importer;

    @Inject
    Withdrawals withdrawals;

    @Inject
    SourceRecords records;

    @Inject
    Leases leases;

    @Inject
    Catalogue catalogue;

    @Inject
    Problems problems;

    @Inject
    Caller caller;

    @Inject
    ObjectMapper json;

    @Inject
    ImportConfig config;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    /** Does it, and writes a line for each line and a summary. Ends the lease, the upload too. */
    void run(Order order, Upload upload, OutputStream out) throws IOException {
        boolean ended = false;
        try (upload;
                Lines lines = upload.lines()) {
            var run = new Run(order, json.writer().withAttribute(Href.BASE, caller.base()), caller.texts(), out);
            if (order.inOne()) {
                inOne(run, lines);
            } else {
                run.all(lines);
            }
            run.summary();
            ended = run.isKept();
        } finally {
            leases.release(order.source, order.lease, ended);
        }
    }

    private static void inOne(Run run, Lines lines) {
        try {
            QuarkusTransaction.requiringNew().timeout(SECONDS_FOR_ALL).call(() -> {
                run.all(lines);
                if (!run.isKept()) {
                    QuarkusTransaction.setRollbackOnly();
                }
                return null;
            });
        } catch (RuntimeException lost) {
            if (run.isKept()) {
                Log.warn("An import that was to be kept whole was not kept", lost);
                run.isRefused = true;
            }
        }
    }

    /** One import under way. */
    private final class Run {
        private final Order order;
        private final ObjectWriter writer;
        private final Texts texts;
        private final OutputStream out;
        private final Instant began = clock.instant();
        private final Map<RecordOutcome, Integer> counts = new EnumMap<>(RecordOutcome.class);
        private Instant renewed = began;
        private int withdrawn;
        private int warned;
        private boolean isRefused;

        Run(Order order, ObjectWriter writer, Texts texts, OutputStream out) {
            this.order = order;
            this.writer = writer;
            this.texts = texts;
            this.out = out;
        }

        boolean isKept() {
            return !isRefused && !order.showing && !(order.strict && counts.getOrDefault(RecordOutcome.ERROR, 0) > 0);
        }

        void all(Lines lines) throws IOException {
            var batch = new ArrayList<Line>();
            for (Line line = lines.next(); line != null && !isRefused; line = lines.next()) {
                batch.add(line);
                if (batch.size() == AT_ONCE) {
                    answer(batch);
                    batch.clear();
                }
            }
            if (!isRefused) {
                answer(batch);
                withdraw();
            }
        }

        private void answer(List<Line> batch) throws IOException {
            List<Taken> taken = taken(batch);
            for (int i = 0; i < batch.size(); i++) {
                write(batch.get(i), taken.get(i));
            }
            out.flush();
            renew();
        }

        /** Those that can be read are taken together, each other says why not. */
        private List<Taken> taken(List<Line> batch) {
            List<ImportRecord> readable =
                    batch.stream().map(Line::record).filter(r -> r != null).toList();
            var taken = readable.isEmpty()
                    ? List.<Taken>of().iterator()
                    : together(readable).iterator();
            return batch.stream()
                    .map(line -> line.record() == null ? Taken.not(line.why()) : taken.next())
                    .toList();
        }

        private List<Taken> together(List<ImportRecord> some) {
            try {
                return order.inOne()
                        ? take(some)
                        : QuarkusTransaction.requiringNew().call(() -> take(some));
            } catch (RuntimeException refused) {
                if (order.inOne()) {
                    isRefused = true; // the transaction is lost, and the rest with it
                    return some.stream().map(one -> Taken.not(refused)).toList();
                } else if (some.size() == 1) {
                    return List.of(Taken.not(refused));
                }
                // One of them will not be had: the halves tell which, and lose no other.
                int half = some.size() / 2;
                var both = new ArrayList<>(together(some.subList(0, half)));
                both.addAll(together(some.subList(half, some.size())));
                return both;
            }
        }

        private List<Taken> take(List<ImportRecord> some) {
            config.batchBegins().ifPresent(sql -> em.unwrap(Session.class).doWork(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            }));
            List<Taken> taken = importer.take(importer.hold(order.source, true, order.vocabulary), some, order.showing);
            if (order.inOne()) {
                em.flush(); // so that the database speaks now
            }
            if (order.showing) {
                em.clear(); // nothing of it is kept, in memory neither
            }
            return taken;
        }

        private void withdraw() {
            List<UUID> missing = order.snapshot == null ? List.of() : order.snapshot.missing();
            for (int from = 0; from < missing.size(); from += AT_ONCE) {
                List<UUID> some = missing.subList(from, Math.min(from + AT_ONCE, missing.size()));
                if (order.inOne()) {
                    withdraw(some);
                } else {
                    QuarkusTransaction.requiringNew().run(() -> withdraw(some));
                }
                renew();
            }
        }

        private void renew() {
            if (renewed.plus(OFTEN).isBefore(clock.instant())) {
                leases.renew(order.source, order.lease);
                renewed = clock.instant();
            }
        }

        /** Without those that were sent meanwhile. */
        private void withdraw(List<UUID> some) {
            KnownRecords known = importer.hold(order.source, true, order.vocabulary);
            for (SourceRecord record : records.list("id in ?1 order by resourceId", some)) {
                if (!record.withdrawn && record.receivedAt.isBefore(began)) {
                    withdrawals.withdraw(known, record);
                    withdrawn++;
                }
            }
            em.flush();
        }

        private void write(Line line, Taken taken) throws IOException {
            counts.merge(taken.outcome(), 1, Integer::sum);
            warned += taken.unknown().isEmpty() ? 0 : 1;
            SourceRecord record = taken.record();
            RecordSubject subject = record == null ? null : RecordSubject.of(record, catalogue);
            write(new ImportLine(
                    line.number(),
                    taken.outcome(),
                    line.externalId(),
                    line.type(),
                    subject == null ? null : subject.id(),
                    subject == null ? null : subject.url(),
                    taken.changes(),
                    LineWarning.of(taken.unknown(), texts),
                    taken.why() == null ? null : LineProblem.of(problems.of(taken.why())),
                    null));
        }

        void summary() throws IOException {
            Boolean complete = order.snapshot == null ? null : (Boolean) order.snapshot.isComplete();
            var summary = ImportSummary.of(counts, warned, withdrawn, complete, isKept());
            write(new ImportLine(null, null, null, null, null, null, null, null, null, summary));
        }

        private void write(ImportLine line) throws IOException {
            out.write(writer.writeValueAsBytes(line));
            out.write('\n');
        }
    }
}

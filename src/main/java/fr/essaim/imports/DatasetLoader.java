package fr.essaim.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Sha256;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Loads the data sets of the package: once, however often and on however many replicas the service starts. All of a set
 * or nothing of it; what was changed here since is left alone as long as the set is the same.
 */
@ApplicationScoped
public class DatasetLoader {
    /**
     * {@code data/<name>/dataset.json}.
     *
     * @param source the source to which the records belong, as data of a record of type {@code source}
     * @param files NDJSON files of {@link ImportRecord} beside it, in the order to load them
     */
    public record Dataset(JsonNode source, List<String> files) {}

    @Inject
    ImportConfig config;

    @Inject
    Catalogue catalogue;

    @Inject
    Importer importer;

    @Inject
    ObjectMapper json;

    @Inject
    EntityManager em;

    @Inject
    DataSource dataSource;

    void atStart(@Observes StartupEvent start) {
        for (String name : config.atStart().orElse(List.of())) {
            try {
                load(name);
            } catch (RuntimeException e) {
                Log.errorf(e, "Data set %s was not loaded, nothing of it was kept", name);
            }
        }
    }

    /** Brings a data set in, unless this very set is in already. */
    public void load(String name) {
        Dataset dataset = read(resource(name + "/dataset.json"), Dataset.class);
        List<String> lines = dataset.files.stream()
                .flatMap(file -> resource(name + "/" + file).lines())
                .filter(line -> !line.isBlank())
                .toList();
        String hash = Sha256.hex(String.join("\n", lines));
        if (hash.equals(hashOf(name))) {
            return;
        }
        introduce(dataset, name);
        QuarkusTransaction.requiringNew().run(() -> {
            KnownRecords known = importer.hold(name, false, null); // one replica at a time
            SourceSync sync = em.find(SourceSync.class, name);
            if (sync == null) {
                sync = new SourceSync(name);
                em.persist(sync);
            }
            if (!hash.equals(sync.datasetHash)) {
                Log.infof("Data set %s: %s", name, takeAll(known, lines));
                sync.datasetHash = hash;
            }
        });
    }

    /** Of what was loaded last, or null. In plain JDBC: every start asks, and most then need nothing else. */
    private String hashOf(String name) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select dataset_hash from source_sync where source_slug = ?")) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? found.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<RecordOutcome, Integer> takeAll(KnownRecords known, List<String> lines) {
        var outcomes = new EnumMap<RecordOutcome, Integer>(RecordOutcome.class);
        var batch = new ArrayList<ImportRecord>();
        for (String line : lines) {
            ImportRecord record = read(line, ImportRecord.class);
            // What a record names comes before it.
            if (!batch.isEmpty() && !batch.get(0).type().equals(record.type())) {
                take(known, batch, outcomes);
                batch.clear();
            }
            batch.add(record);
        }
        take(known, batch, outcomes);
        return outcomes;
    }

    private void take(KnownRecords known, List<ImportRecord> batch, Map<RecordOutcome, Integer> outcomes) {
        List<Taken> taken = importer.take(known, batch, false);
        for (int i = 0; i < taken.size(); i++) {
            if (taken.get(i).why() != null) {
                ImportRecord record = batch.get(i);
                throw new IllegalStateException(
                        "%s %s of %s: %s"
                                .formatted(
                                        record.type(),
                                        record.externalId(),
                                        known.source(),
                                        taken.get(i).why().getMessage()),
                        taken.get(i).why());
            }
            outcomes.merge(taken.get(i).outcome(), 1, Integer::sum);
        }
    }

    /** Two replicas that start together both try; the slug is unique, so the second finds the row of the first. */
    private void introduce(Dataset dataset, String name) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (catalogue.ofType("source").lookUp(name).isEmpty()) {
                    var source = new ImportRecord("source", name, null, null, dataset.source);
                    take(importer.about(name), List.of(source), new EnumMap<>(RecordOutcome.class));
                }
            });
        } catch (ConstraintViolationException | QuarkusTransactionException e) {
            Log.debugf(e, "Another replica introduced %s first", name);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Unreadable: " + text, e);
        }
    }

    static String resource(String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("data/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("No such file in the package: data/" + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package fr.essaim.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Repository;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        String hash = Importer.sha256(String.join("\n", lines));
        if (hash.equals(hashOf(name))) {
            return;
        }
        introduce(dataset, name);
        QuarkusTransaction.requiringNew().run(() -> {
            DomainEntity source = sourceCalled(name);
            em.refresh(source, LockModeType.PESSIMISTIC_WRITE); // one replica at a time
            if (hash.equals(source.contentHash)) {
                return;
            }
            boolean neverLoaded = source.contentHash == null;
            Log.infof("Data set %s: %s", name, takeAll(name, lines, neverLoaded));
            source.contentHash = hash;
        });
    }

    /** Of what was loaded last, or null. In plain JDBC: every start asks, and most then need nothing else. */
    private String hashOf(String name) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select content_hash from source where slug = ?")) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? found.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<Importer.Outcome, Integer> takeAll(String name, List<String> lines, boolean neverLoaded) {
        List<ImportRecord> records =
                lines.stream().map(line -> read(line, ImportRecord.class)).toList();
        var known = new KnownRecords(name, catalogue);
        if (!neverLoaded) {
            records.stream()
                    .collect(Collectors.groupingBy(
                            ImportRecord::type, Collectors.mapping(ImportRecord::externalId, Collectors.toList())))
                    .forEach((type, ids) -> known.fetch(catalogue.ofType(type), ids));
        }
        var outcomes = new EnumMap<Importer.Outcome, Integer>(Importer.Outcome.class);
        for (ImportRecord record : records) {
            try {
                outcomes.merge(importer.take(record, known), 1, Integer::sum);
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "Data set %s, %s %s: %s".formatted(name, record.type(), record.externalId(), e.getMessage()),
                        e);
            }
        }
        return outcomes;
    }

    /** Two replicas that start together both try; the slug is unique, so the second finds the row of the first. */
    private void introduce(Dataset dataset, String name) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (sourceCalled(name) == null) {
                    var known = new KnownRecords(name, catalogue);
                    importer.take(new ImportRecord("source", name, null, dataset.source), known);
                    em.flush();
                    sourceCalled(name).contentHash = null; // the source is here, its records are not
                }
            });
        } catch (ConstraintViolationException | QuarkusTransactionException e) {
            Log.debugf(e, "Another replica introduced %s first", name);
        }
    }

    private DomainEntity sourceCalled(String name) {
        Repository<?> sources = catalogue.ofType("source");
        return sources.lookUp(name).orElse(null);
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

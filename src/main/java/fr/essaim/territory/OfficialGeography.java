package fr.essaim.territory;

import fr.essaim.shared.data.Codes;
import fr.essaim.shared.data.Communes;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Fold;
import fr.essaim.shared.data.Publication;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Brings the official territories of {@code data/geography} into the database: at the first start, and whenever they have
 * changed since. What is the same is left alone, and what is no longer there is archived. They are in no feed and have no
 * history: they come with the service, to everybody.
 */
@Singleton
public class OfficialGeography implements JavaMigration, FlywayConfigurationCustomizer {
    private static final String TABLE = "territories.tsv";
    private static final int BATCH = 1000;

    /** As the table of {@code src/geo/territories} has them. */
    private static final List<String> COLUMNS = List.of(
            "scale",
            "code",
            "name",
            "commune_code",
            "epci_code",
            "departement_code",
            "region_code",
            "postal_codes",
            "population",
            "lat",
            "lon",
            "point_precision",
            "aliases");

    private static final String INSERT = "insert into territory (" + String.join(", ", COLUMNS)
            + ", sort_name, search_text, id, slug, created_at, updated_at, version, official, publication, licence, indicators)"
            + " values (" + "?, ".repeat(COLUMNS.size()) + "?, ?, ?, ?, ?, ?, 0, true, '" + Publication.PUBLISHED
            + "', '"
            + DomainEntity.DEFAULT_LICENCE + "', %s)";
    private static final String UPDATE = "update territory set "
            + COLUMNS.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
            + ", sort_name = ?, search_text = ?, updated_at = ?, version = version + 1, official = true where id = ?";
    private static final String ARCHIVE = "update territory set publication = '" + Publication.ARCHIVED
            + "', updated_at = ?, version = version + 1 where id = ?";

    /** A line of the table, each value as text; empty where it is not known. */
    private record Row(List<String> values) {
        /** Numbers are written in one way, so that what is the same is equal. */
        private Row {
            values = new ArrayList<>(values);
            for (String column : List.of("lat", "lon")) {
                String number = values.get(COLUMNS.indexOf(column));
                values.set(
                        COLUMNS.indexOf(column),
                        number.isEmpty() ? "" : Double.valueOf(number).toString());
            }
        }

        private String scaleAndCode() {
            return values.get(0) + " " + values.get(1);
        }

        private String get(String column) {
            return values.get(COLUMNS.indexOf(column));
        }

        private List<String> list(String column, String separator) {
            return get(column).isEmpty() ? List.of() : Arrays.asList(get(column).split(separator));
        }

        /** The columns, then what is searched and sorted by. */
        private void bind(PreparedStatement statement) throws SQLException {
            List<String> postalCodes = list("postal_codes", " ");
            List<String> aliases = list("aliases", "\\|");
            var codes = new Codes();
            for (int i = 0; i < COLUMNS.size(); i++) {
                String column = COLUMNS.get(i);
                Object value = values.get(i).isEmpty() ? null : values.get(i);
                switch (column) {
                    case "postal_codes" -> value = codes.convertToDatabaseColumn(postalCodes);
                    case "aliases" -> value = codes.convertToDatabaseColumn(aliases);
                    case "population" -> value = value == null ? null : Integer.valueOf(values.get(i));
                    case "lat", "lon" -> value = value == null ? null : Double.valueOf(values.get(i));
                    default -> {}
                }
                statement.setObject(i + 1, value);
            }
            statement.setString(COLUMNS.size() + 1, Fold.of(get("name")));
            statement.setString(
                    COLUMNS.size() + 2, Fold.all(get("name"), Territory.searchable(get("name"), postalCodes, aliases)));
        }
    }

    private record Known(Object id, Row row) {}

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(this);
    }

    @Override
    public MigrationVersion getVersion() {
        return null; // repeated when its checksum changes
    }

    @Override
    public String getDescription() {
        return "official geography";
    }

    @Override
    public Integer getChecksum() {
        var checksum = new CRC32(); // at each start: the bytes, and not what they say
        checksum.update(Communes.bytes(TABLE));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        List<Row> rows = rows();
        Map<String, Known> known = known(connection, rows);
        var fresh = new ArrayList<Row>();
        var changed = new ArrayList<Known>();
        for (Row row : rows) {
            Known before = known.remove(row.scaleAndCode());
            if (before == null) {
                fresh.add(row);
            } else if (!before.row.equals(row)) {
                changed.add(new Known(before.id, row));
            }
        }
        String json = context.getConfiguration().getPlaceholders().get("json");
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        int next = COLUMNS.size() + 3;
        inBatches(connection, INSERT.formatted(json + " '[]'"), fresh, (insert, row) -> {
            row.bind(insert);
            insert.setObject(next, UuidVersion7Strategy.INSTANCE.generateUuid(null));
            insert.setString(next + 1, Territories.slug(Scale.valueOf(row.get("scale")), row.get("code")));
            insert.setObject(next + 2, now);
            insert.setObject(next + 3, now);
        });
        inBatches(connection, UPDATE, changed, (update, to) -> {
            to.row.bind(update);
            update.setObject(next, now);
            update.setObject(next + 1, to.id);
        });
        inBatches(connection, ARCHIVE, List.copyOf(known.values()), (archive, gone) -> {
            archive.setObject(1, now);
            archive.setObject(2, gone.id);
        });
    }

    private static List<Row> rows() {
        var rows = new ArrayList<Row>();
        Communes.read(TABLE, cells -> rows.add(new Row(List.of(cells))));
        return rows;
    }

    /** The official ones of before, and those of the same code that somebody had entered. */
    private static Map<String, Known> known(Connection connection, List<Row> rows) throws SQLException {
        var known = new HashMap<String, Known>();
        var ofTable = rows.stream().map(Row::scaleAndCode).collect(Collectors.toSet());
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select " + String.join(", ", COLUMNS) + ", id, official from territory")) {
            while (found.next()) {
                var values = new ArrayList<String>();
                for (String column : COLUMNS) {
                    String value = found.getString(column);
                    values.add(value == null ? "" : value);
                }
                values.set(COLUMNS.indexOf("postal_codes"), unbarred(found.getString("postal_codes"), " "));
                values.set(COLUMNS.indexOf("aliases"), unbarred(found.getString("aliases"), "|"));
                var row = new Row(values);
                if (found.getBoolean("official") || ofTable.contains(row.scaleAndCode())) {
                    known.put(row.scaleAndCode(), new Known(found.getObject("id"), row));
                }
            }
        }
        return known;
    }

    private static String unbarred(String codes, String separator) {
        return String.join(separator, new Codes().convertToEntityAttribute(codes));
    }

    private interface Binding<T> {
        void bind(PreparedStatement statement, T value) throws SQLException;
    }

    private static <T> void inBatches(Connection connection, String sql, List<T> all, Binding<T> binding)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (T one : all) {
                binding.bind(statement, one);
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }
}

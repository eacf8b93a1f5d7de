package fr.essaim.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * RFC 4180 with a header: {@code externalId,url,updatedAt,type} and members of the data, a dot between a member and one
 * of its own ({@code seat.communeCode}). An empty cell says nothing; a list has bars between its items, one of objects is
 * JSON. What a French spreadsheet makes of that is read too: a byte order mark, semicolons, decimal commas, and the apostrophe
 * that kept a cell from being a formula.
 */
final class CsvLines implements Upload.Lines {
    private static final Set<String> OF_THE_RECORD = Set.of("externalId", "url", "updatedAt", "type");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private static final Pattern SPREADSHEET_NUMBER = Pattern.compile("-?\\d{1,18},\\d{1,18}");
    private static final Pattern NO_FORMULA = Pattern.compile("'[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_HEADER = 1 << 16;

    private final Upload upload;
    private final boolean isOfSpreadsheet;
    private final Measured text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private boolean isBroken;

    /** @throws Refusal 422 when the header cannot be read */
    CsvLines(InputStream in, Upload upload) throws IOException {
        this.upload = upload;
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        isOfSpreadsheet = hasSemicolons(reader);
        text = new Measured(reader);
        try {
            parser = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(isOfSpreadsheet ? ';' : ',')
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text);
        } catch (IllegalArgumentException | IOException noHeader) {
            throw new Refusal(ProblemType.VALIDATION, 1).pointer("#/0", "unreadable-csv");
        }
        records = parser.iterator();
    }

    /** Whether the header has semicolons and no comma; names of members have neither. */
    private static boolean hasSemicolons(BufferedReader reader) throws IOException {
        var start = new char[LONGEST_HEADER];
        reader.mark(LONGEST_HEADER);
        int read = Math.max(0, reader.read(start));
        reader.reset();
        String header = new String(start, 0, read).lines().findFirst().orElse("");
        return header.contains(";") && !header.contains(",");
    }

    @Override
    public Upload.Line next() {
        if (isBroken) {
            return null;
        }
        text.read = 0;
        int number = (int) parser.getRecordNumber() + 2;
        try {
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord record = records.next();
            Map<String, String> cells = record.toMap();
            return upload.line(number, cell(cells, "type"), cell(cells, "externalId"), () -> {
                if (!record.isConsistent()) {
                    throw unreadable();
                }
                return upload.bodies().read(json(cells), ImportRecord.class);
            });
        } catch (IllegalStateException | UncheckedIOException e) {
            isBroken = true; // where the next line begins is not known
            return upload.line(number, null, null, () -> {
                throw unreadable();
            });
        }
    }

    @Override
    public boolean skip() {
        try {
            text.read = 0;
            boolean isOne = !isBroken && records.hasNext();
            if (isOne) {
                records.next();
            }
            return isOne;
        } catch (IllegalStateException | UncheckedIOException e) {
            isBroken = true;
            return true;
        }
    }

    private static Refusal unreadable() {
        return new Refusal(ProblemType.VALIDATION, 1).pointer("#", "unreadable-csv");
    }

    private static String cell(Map<String, String> cells, String name) {
        String cell = cells.get(name);
        return cell == null || cell.isBlank() ? null : cell.strip();
    }

    private ObjectNode json(Map<String, String> cells) {
        ObjectNode record = JSON.objectNode();
        ObjectNode data = record.putObject("data");
        String type = cell(cells, "type") == null ? upload.type() : cell(cells, "type");
        Repository<?> repository = type == null ? null : upload.catalogue().ofType(type);
        cells.forEach((name, cell) -> {
            if (cell == null || cell.isBlank()) {
                return;
            } else if (OF_THE_RECORD.contains(name)) {
                record.put(name, cell.strip());
                return;
            }
            ObjectNode place = data;
            Type shape = repository == null ? String.class : repository.input();
            String[] path = name.split("\\.");
            for (int i = 0; i < path.length; i++) {
                shape = member(shape, path[i]);
                if (i < path.length - 1) {
                    place = place.path(path[i]) instanceof ObjectNode there ? there : place.putObject(path[i]);
                }
            }
            place.set(path[path.length - 1], value(shape, asWritten(cell.strip())));
        });
        return record;
    }

    private String asWritten(String cell) {
        if (!isOfSpreadsheet) {
            return cell;
        } else if (SPREADSHEET_NUMBER.matcher(cell).matches()) {
            return cell.replace(',', '.');
        }
        return NO_FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** Of what is no member, a text: that there is no such one is said where the record is read. */
    private static Type member(Type shape, String name) {
        return shape instanceof Class<?> c && c.isRecord()
                ? Stream.of(c.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .map(RecordComponent::getGenericType)
                        .findFirst()
                        .orElse(String.class)
                : String.class;
    }

    private JsonNode value(Type shape, String cell) {
        if (shape instanceof ParameterizedType list && list.getRawType() == List.class) {
            if (cell.startsWith("[")) {
                return upload.bodies().tree(cell.getBytes(StandardCharsets.UTF_8));
            }
            var items = JSON.arrayNode();
            for (String item : cell.split("\\|")) {
                items.add(value(list.getActualTypeArguments()[0], item.strip()));
            }
            return items;
        }
        if (shape instanceof Class<?> c && c.isRecord() && cell.startsWith("{")) {
            return upload.bodies().tree(cell.getBytes(StandardCharsets.UTF_8));
        } else if (shape == Boolean.class && Set.of("true", "false").contains(cell)) {
            return JSON.booleanNode(Boolean.parseBoolean(cell));
        } else if (shape instanceof Class<?> c
                && Number.class.isAssignableFrom(c)
                && NUMBER.matcher(cell).matches()) {
            return WHOLE.matcher(cell).matches()
                    ? JSON.numberNode(Long.parseLong(cell))
                    : JSON.numberNode(new BigDecimal(cell));
        }
        return JSON.textNode(cell);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** A quotation mark that nothing closes must not fill the memory with all that follows. */
    private static final class Measured extends FilterReader {
        private static final int LONGEST = 1_000_000;
        private int read;

        Measured(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] to, int offset, int length) throws IOException {
            int count = super.read(to, offset, length);
            read += Math.max(count, 0);
            if (read > LONGEST) {
                throw new IOException("A record of more than " + LONGEST + " characters");
            }
            return count;
        }
    }
}

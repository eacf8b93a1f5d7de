package fr.essaim.format;

import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Represented;
import fr.essaim.shared.http.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV (RFC 4180) in the shape that imports read: what comes from a source can be sent back as it is and changes nothing. The
 * profile {@code excel-fr} is for a spreadsheet in French: byte order mark, semicolons, decimal commas, and no cell that
 * would be taken for a formula.
 */
@ApplicationScoped
public class CsvFormat implements Format {
    private static final String PROFILE = "profile";
    private static final String EXCEL_FR = "excel-fr";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Inject
    Catalogue catalogue;

    @Inject
    CsvColumns columns;

    @Override
    public String suffix() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public boolean writes(Class<?> row) {
        return Represented.class.isAssignableFrom(row);
    }

    @Override
    public Map<String, Set<String>> parameters() {
        return Map.of(PROFILE, Set.of("rfc4180", EXCEL_FR));
    }

    @Override
    public String describedBy(String collection) {
        return DictionaryResource.PATH + "/" + collection;
    }

    @Override
    public Script begin(About list) {
        Repository<?> repository = catalogue.ofCollection(list.collection());
        boolean excel = EXCEL_FR.equals(list.parameters().get(PROFILE));
        CSVFormat dialect =
                excel ? CSVFormat.RFC4180.builder().setDelimiter(';').get() : CSVFormat.RFC4180;
        return new Script() {
            @Override
            public String opening() {
                return (excel ? BYTE_ORDER_MARK : "") + lines(dialect, List.of(columns.header(repository)));
            }

            @Override
            public String rows(List<? extends Represented> rows) {
                return lines(dialect, columns.cells(repository, rows, list.words(), excel));
            }

            @Override
            public String closing() {
                return "";
            }
        };
    }

    private static String lines(CSVFormat dialect, List<List<String>> lines) {
        var out = new StringBuilder();
        try (var printer = new CSVPrinter(out, dialect)) {
            printer.printRecords(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}

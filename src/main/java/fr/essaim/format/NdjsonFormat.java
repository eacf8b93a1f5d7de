package fr.essaim.format;

import fr.essaim.shared.data.Represented;
import fr.essaim.shared.http.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** A row of the list a line, as JSON (github.com/ndjson/ndjson-spec): for scripts. */
@ApplicationScoped
public class NdjsonFormat implements Format {
    @Inject
    RowJson json;

    @Override
    public String suffix() {
        return "ndjson";
    }

    @Override
    public String mediaType() {
        return "application/x-ndjson";
    }

    @Override
    public boolean writes(Class<?> row) {
        return Represented.class.isAssignableFrom(row);
    }

    @Override
    public Script begin(About list) {
        return new Script() {
            @Override
            public String opening() {
                return "";
            }

            @Override
            public String rows(List<? extends Represented> rows) {
                return rows.stream().map(row -> json.text(row, list) + "\n").collect(Collectors.joining());
            }

            @Override
            public String closing() {
                return "";
            }
        };
    }
}

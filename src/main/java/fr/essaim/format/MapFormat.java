package fr.essaim.format;

import fr.essaim.shared.data.Located;
import fr.essaim.shared.data.Located.Spot;
import fr.essaim.shared.data.Represented;
import fr.essaim.shared.http.Format;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** A list of what is somewhere, for a map: an item of JSON for each row, with where it is. */
abstract class MapFormat implements Format {
    @Inject
    RowJson json;

    @Inject
    Positions positions;

    private final String opening;

    /** @param opening of the script, up to the bracket that opens the array */
    MapFormat(String opening) {
        this.opening = opening;
    }

    /**
     * The item of a row; null of one that is left out.
     *
     * @param spot null where none is known
     */
    abstract String item(Located row, Spot spot, About list);

    @Override
    public boolean writes(Class<?> row) {
        return Located.class.isAssignableFrom(row);
    }

    @Override
    public Script begin(About list) {
        return new ArrayScript(opening) {
            @Override
            List<String> items(List<? extends Represented> rows) {
                var where = positions.of(rows);
                return rows.stream()
                        .map(Located.class::cast)
                        .map(row -> item(row, where.apply(row), list))
                        .filter(Objects::nonNull)
                        .toList();
            }
        };
    }
}

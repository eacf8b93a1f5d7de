package fr.essaim.format;

import fr.essaim.shared.data.Represented;
import fr.essaim.shared.http.Format;
import java.util.List;

/** Writes a list as an object of JSON that ends in an array: an item a line, with commas between them. */
abstract class ArrayScript implements Format.Script {
    private final String opening;
    private boolean begun;

    /** @param opening up to the bracket that opens the array */
    ArrayScript(String opening) {
        this.opening = opening;
    }

    /** The items of these rows, as JSON; a row may have none. */
    abstract List<String> items(List<? extends Represented> rows);

    @Override
    public String opening() {
        return opening;
    }

    @Override
    public String rows(List<? extends Represented> rows) {
        List<String> items = items(rows);
        if (items.isEmpty()) {
            return "";
        }
        String before = begun ? ",\n" : "\n";
        begun = true;
        return before + String.join(",\n", items);
    }

    @Override
    public String closing() {
        return "\n]}\n";
    }
}

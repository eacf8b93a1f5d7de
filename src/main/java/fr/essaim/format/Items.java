package fr.essaim.format;

import java.util.List;

/** The items of a JSON array that is written part by part: a line each, with commas between them. */
final class Items {
    private boolean begun;

    String next(List<String> items) {
        if (items.isEmpty()) {
            return "";
        }
        String before = begun ? ",\n" : "\n";
        begun = true;
        return before + String.join(",\n", items);
    }
}

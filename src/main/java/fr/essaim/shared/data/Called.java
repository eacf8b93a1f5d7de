package fr.essaim.shared.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;

/** Where a row, or the record that makes a resource, says what the resource is called. */
public final class Called {
    private static final List<String> MEMBERS = List.of("name", "title", "statement", "text", "label");

    private Called() {}

    /** Null of what has no words for it: links, code lists. */
    public static String by(JsonNode members) {
        return MEMBERS.stream()
                .map(member -> members.path(member).textValue())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}

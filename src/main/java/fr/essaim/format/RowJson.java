package fr.essaim.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.data.Href;
import fr.essaim.shared.data.Represented;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Rows as the list has them in JSON. */
@ApplicationScoped
class RowJson {
    /** Where rows of any kind say what they are called. */
    private static final List<String> NAMES = List.of("name", "title", "statement", "text", "label", "id");

    @Inject
    ObjectMapper json;

    /** What a row is called; its id where it has no words for it. */
    static String nameOf(ObjectNode members) {
        return NAMES.stream()
                .map(member -> members.path(member).textValue())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** @param base of every address */
    String text(Object value, String base) {
        try {
            return json.writer().withAttribute(Href.BASE, base).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A member for each of the row. */
    ObjectNode members(Represented row, String base) {
        try {
            return (ObjectNode) json.readTree(text(row, base));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

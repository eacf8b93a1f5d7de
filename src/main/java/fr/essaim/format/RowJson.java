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

/** Rows as the list has them in JSON. */
@ApplicationScoped
class RowJson {
    @Inject
    ObjectMapper json;

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

package fr.essaim.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.data.Called;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.CodedMembers;
import fr.essaim.shared.data.Href;
import fr.essaim.shared.data.Represented;
import fr.essaim.shared.http.Format.About;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Rows as the list has them in JSON. */
@ApplicationScoped
class RowJson {
    @Inject
    ObjectMapper json;

    @Inject
    Catalogue catalogue;

    /** What a row is called; its id where it has no words for it. */
    static String nameOf(ObjectNode members) {
        String name = Called.by(members);
        return name == null ? members.path("id").textValue() : name;
    }

    /** @param base of every address */
    String text(Object value, String base) {
        try {
            return json.writer().withAttribute(Href.BASE, base).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row of this list. */
    String text(Represented row, About list) {
        return list.words() == null
                ? text(row, list.base())
                : members(row, list).toString();
    }

    /** A member for each of a row of this list. */
    ObjectNode members(Represented row, About list) {
        try {
            ObjectNode members = (ObjectNode) json.readTree(text(row, list.base()));
            if (list.words() != null) {
                Class<?> input = catalogue.ofCollection(list.collection()).input();
                CodedMembers.of(input).read(members, list.words());
            }
            return members;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

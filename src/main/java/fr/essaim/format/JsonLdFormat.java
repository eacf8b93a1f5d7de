package fr.essaim.format;

import fr.essaim.shared.data.Described;
import fr.essaim.shared.data.Represented;
import fr.essaim.shared.http.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON-LD 1.1 in the words of schema.org: one graph, a node for each row, whose {@code @id} is its address. */
@ApplicationScoped
public class JsonLdFormat implements Format {
    @Inject
    RowJson json;

    @Override
    public String suffix() {
        return "jsonld";
    }

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public boolean writes(Class<?> row) {
        return Described.class.isAssignableFrom(row);
    }

    @Override
    public Script begin(About list) {
        return new ArrayScript("{\"@context\":\"https://schema.org\",\"@graph\":[") {
            @Override
            List<String> items(List<? extends Represented> rows) {
                return rows.stream()
                        .map(row -> json.text(node((Described) row, list.base()), list.base()))
                        .toList();
            }
        };
    }

    private static Map<String, Object> node(Described row, String base) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@id", base + row.meta().links().get("self").path());
        node.putAll(row.inSchemaOrg());
        node.put("identifier", "urn:uuid:" + row.meta().id()); // a text and an address, whichever a reader expects
        node.put("dateModified", row.updatedAt());
        node.values().removeIf(value -> value == null || value instanceof List<?> list && list.isEmpty());
        return node;
    }
}

package fr.essaim.shared.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.data.Ids;
import fr.essaim.shared.data.StoredJson;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ids that stand in the JSON of a resource. */
public final class Mentions {
    private Mentions() {}

    /** All that reads like an id. */
    public static Set<UUID> in(JsonNode said) {
        var found = new HashSet<UUID>();
        collect(said, found);
        return found;
    }

    private static void collect(JsonNode node, Set<UUID> found) {
        if (node.isTextual()) {
            UUID id = Ids.parse(node.textValue());
            if (id != null) {
                found.add(id);
            }
        } else {
            node.forEach(child -> collect(child, found));
        }
    }

    /** Null for none. */
    static String joined(Collection<UUID> ids) {
        return ids.isEmpty() ? null : ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(" "));
    }

    /** The JSON without the ids that are listed; what names one more thing than that still says the rest. */
    static String without(String ids, String said) {
        if (ids == null) {
            return said;
        }
        JsonNode node = StoredJson.read(said);
        strip(node, Stream.of(ids.split(" ")).collect(Collectors.toSet()));
        return node.toString();
    }

    /** Takes these ids away from the JSON; what names one more thing than that still says the rest. */
    public static void remove(Set<UUID> ids, JsonNode said) {
        strip(said, ids.stream().map(UUID::toString).collect(Collectors.toSet()));
    }

    private static void strip(JsonNode node, Set<String> ids) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .removeIf(member -> ids.contains(member.getValue().textValue()));
        } else if (node instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (ids.contains(array.get(i).textValue())) {
                    array.remove(i);
                }
            }
        }
        node.forEach(child -> strip(child, ids));
    }
}

package fr.essaim.shared.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** What a resource says, in the JSON of its input, with one id in the place of another. */
final class Renamed {
    private Renamed() {}

    /** Everywhere the one id instead of the other, or nothing; a list of ids says none twice. */
    static void put(JsonNode node, String id, String instead) {
        if (node instanceof ObjectNode object) {
            if (instead == null) {
                object.properties()
                        .removeIf(member -> id.equals(member.getValue().textValue()));
            } else {
                object.properties().stream()
                        .filter(member -> id.equals(member.getValue().textValue()))
                        .forEach(member -> member.setValue(object.textNode(instead)));
            }
        } else if (node instanceof ArrayNode array) {
            boolean isSaid = instead != null && array.valueStream().anyMatch(item -> instead.equals(item.textValue()));
            for (int i = array.size() - 1; i >= 0; i--) {
                if (id.equals(array.get(i).textValue())) {
                    if (instead == null || isSaid) {
                        array.remove(i);
                    } else {
                        array.set(i, instead);
                        isSaid = true;
                    }
                } else if (instead == null
                        && array.get(i).isObject()
                        && array.get(i).valueStream().anyMatch(value -> id.equals(value.textValue()))) {
                    array.remove(i); // nothing is left of a member without its organisation
                }
            }
        }
        node.forEach(child -> put(child, id, instead));
    }

    /**
     * Says a member again as it was, as far as nobody has changed it since.
     *
     * @param was what it said {@code before} and {@code after} the merge
     */
    static void restore(ObjectNode said, String member, JsonNode was, UUID kept, UUID merged) {
        JsonNode before = was.path("before");
        JsonNode now = said.path(member);
        if (now.equals(was.path("after"))
                || now.isMissingNode() && was.path("after").isNull()) {
            said.set(member, before);
        } else if (now.isTextual()) {
            return; // someone else by now
        } else {
            walk(before, now, kept.toString(), merged.toString());
        }
    }

    /** What has been changed since says the merged one again where it stood and the kept one still does. */
    private static void walk(JsonNode before, JsonNode now, String kept, String merged) {
        if (now instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (kept.equals(member.getValue().textValue())
                        && merged.equals(before.path(member.getKey()).textValue())) {
                    member.setValue(object.textNode(merged));
                }
            });
            now.properties().forEach(member -> walk(before.path(member.getKey()), member.getValue(), kept, merged));
        } else if (now instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (kept.equals(array.get(i).textValue())
                        && merged.equals(before.path(i).textValue())) {
                    array.set(i, merged);
                } else {
                    walk(before.path(i), array.get(i), kept, merged);
                }
            }
        }
    }
}

package fr.essaim.shared.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Where the codes of a record stand, by their {@link Code}: in the record that makes a resource and, under the same names,
 * in what is answered. Found once for each class, since reflection is slow.
 *
 * @param parts of a record, by the names of its members; null of anything else
 * @param item of a list of records; null of anything else
 * @param list the vocabulary of a code or of a list of codes; null of anything else
 */
public record CodedMembers(Map<String, CodedMembers> parts, CodedMembers item, String list) {
    /** Told of a tag that stands for nothing. */
    public interface Unknown {
        /** @param pointer where the tag stands, from the top of the record */
        void tag(String list, String tag, String pointer);
    }

    /** What tags are written for. */
    public enum Mode {
        /** To be checked: a tag that stands for nothing stays where it is, and is refused as the code that it is not. */
        CHECKED,

        /** To be taken: a tag that stands for nothing is left out. */
        TAKEN,

        /** As {@link #TAKEN}, of what was taken before and may mean more by now. */
        TAKEN_AGAIN
    }

    private static final JsonNode NOWHERE = MissingNode.getInstance();

    private interface Rewriting {
        JsonNode of(String list, JsonNode value, JsonNode present, String pointer);
    }

    private static final ClassValue<CodedMembers> OF_RECORDS = new ClassValue<>() {
        @Override
        protected CodedMembers computeValue(Class<?> record) {
            var parts = new LinkedHashMap<String, CodedMembers>();
            for (RecordComponent part : record.getRecordComponents()) {
                CodedMembers shape = of(part.getAnnotatedType());
                if (shape != null) {
                    parts.put(part.getName(), shape);
                }
            }
            return new CodedMembers(parts, null, null);
        }
    };

    public static CodedMembers of(Class<?> record) {
        return OF_RECORDS.get(record);
    }

    /** Null where there is no code. */
    private static CodedMembers of(AnnotatedType type) {
        if (type.isAnnotationPresent(Code.class)) {
            return new CodedMembers(null, null, type.getAnnotation(Code.class).value());
        } else if (type instanceof AnnotatedParameterizedType list) {
            CodedMembers item = of(list.getAnnotatedActualTypeArguments()[0]);
            return item == null || item.list != null ? item : new CodedMembers(null, item, null);
        } else if (type.getType() instanceof Class<?> record && record.isRecord()) {
            CodedMembers shape = of(record);
            return shape.isEmpty() ? null : shape;
        }
        return null;
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Puts the tags of a vocabulary in the places of the codes. */
    public void read(JsonNode data, Crosswalk words) {
        rewrite(
                data,
                NOWHERE,
                "",
                (list, value, present, pointer) -> value.isArray()
                        ? texts(value, words.read(list, texts(value)))
                        : TextNode.valueOf(words.tag(list, value.textValue())));
    }

    /**
     * Puts codes in the places of the tags of a vocabulary.
     *
     * @param present the same record as it stands; missing where there is none
     */
    public void write(JsonNode data, JsonNode present, Crosswalk words, Mode mode, Unknown unknown) {
        rewrite(data, present, "", (list, value, was, pointer) -> {
            List<String> tags = value.isArray() ? texts(value) : List.of(value.textValue());
            var lost = new ArrayList<String>();
            List<String> codes =
                    new ArrayList<>(words.written(list, tags, texts(was), mode == Mode.TAKEN_AGAIN, lost::add));
            lost.forEach(tag -> unknown.tag(list, tag, value.isArray() ? pointer + "/" + tags.indexOf(tag) : pointer));
            if (mode == Mode.CHECKED && !lost.isEmpty()) {
                return value.isArray() ? texts(value, inPlace(list, tags, lost, words)) : value;
            }
            return value.isArray() ? texts(value, codes) : codes.isEmpty() ? null : TextNode.valueOf(codes.get(0));
        });
    }

    /** A code for each tag, so that those which are none are refused where they stand. */
    private static List<String> inPlace(String list, List<String> tags, List<String> lost, Crosswalk words) {
        return tags.stream()
                .map(tag -> lost.contains(tag)
                        ? tag
                        : words.codes(list, tag).stream().findFirst().orElse(tag))
                .toList();
    }

    /** The names of the members that are codes, or have some inside. */
    public Set<String> names() {
        return parts.keySet();
    }

    private void rewrite(JsonNode record, JsonNode present, String pointer, Rewriting rewriting) {
        if (!(record instanceof ObjectNode object)) {
            return;
        }
        parts.forEach((name, shape) -> {
            JsonNode value = object.path(name);
            JsonNode was = present.path(name);
            String at = pointer + "/" + name;
            if (shape.item != null) {
                for (int i = 0; i < value.size(); i++) {
                    shape.item.rewrite(value.path(i), NOWHERE, at + "/" + i, rewriting); // which was which is not known
                }
            } else if (shape.parts != null) {
                shape.rewrite(value, was, at, rewriting);
            } else if (value.isTextual() || value.isArray() && areTexts(value)) {
                JsonNode other = rewriting.of(shape.list, value, was, at);
                if (other == null) {
                    object.remove(name);
                } else {
                    object.set(name, other);
                }
            }
        });
    }

    private static boolean areTexts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).allMatch(JsonNode::isTextual);
    }

    /** Of a code, itself; of what is not there, none. */
    private static List<String> texts(JsonNode value) {
        return value.isTextual()
                ? List.of(value.textValue())
                : StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::textValue)
                        .toList();
    }

    private static ArrayNode texts(JsonNode array, List<String> texts) {
        ArrayNode other = ((ArrayNode) array).arrayNode();
        texts.forEach(other::add);
        return other;
    }
}

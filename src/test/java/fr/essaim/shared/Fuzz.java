package fr.essaim.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Chooses from nonsense and makes some of an example, the same for the same seed. */
final class Fuzz {
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final ObjectMapper UTF_8 = new ObjectMapper();
    /** Writes half a character as an escape: as bytes it could not be said. */
    private static final ObjectMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Random random;

    Fuzz(long seed) {
        random = new Random(seed);
    }

    /** One of these. */
    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> List<T> some(List<T> values, int howMany) {
        return Stream.generate(() -> any(values)).limit(howMany).toList();
    }

    /** A copy with one to three places changed for something that does not belong there, or is not there any more. */
    JsonNode mutated(JsonNode example) {
        JsonNode copy = example.deepCopy();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            var places = new ArrayList<JsonNode>();
            collect(copy, places);
            JsonNode place = places.isEmpty() ? copy : any(places);
            if (place instanceof ObjectNode object) {
                change(object);
            } else if (place instanceof ArrayNode list) {
                change(list);
            }
        }
        return copy;
    }

    private void change(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(10) == 0) {
            object.set(any(List.of("unknown", "", "id", "version", "a\0b", "class", "$ref")), odd());
        } else if (random.nextInt(8) == 0) {
            object.remove(any(names));
        } else {
            object.set(any(names), odd());
        }
    }

    private void change(ArrayNode list) {
        if (list.isEmpty() || random.nextInt(3) == 0) {
            list.add(odd());
        } else if (random.nextInt(3) == 0) {
            JsonNode one = list.get(0);
            int times = Math.min(2000, 1 + Nonsense.HUGE / one.toString().length());
            list.addAll(Collections.nCopies(times, one));
        } else {
            list.set(random.nextInt(list.size()), odd());
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode() && places.size() < Nonsense.HUGE) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }

    private JsonNode odd() {
        return switch (random.nextInt(20)) {
            case 0, 1 -> JSON.nullNode();
            case 2 -> JSON.booleanNode(true);
            case 3 -> JSON.numberNode(-0.0);
            case 4 -> JSON.numberNode(new BigDecimal("1E400"));
            case 5 -> JSON.numberNode(BigInteger.TWO.pow(63));
            case 6 -> JSON.numberNode(any(List.of(-1, 0, 1, 10_000, Integer.MAX_VALUE, Integer.MIN_VALUE)));
            case 7 -> JSON.numberNode(new BigDecimal(any(List.of("0.1", "-90.00000000000000001", "1E-400", "181"))));
            case 8 -> JSON.arrayNode();
            case 9 -> JSON.objectNode();
            case 10 -> JSON.arrayNode().add(JSON.nullNode());
            case 11 -> JSON.objectNode().put("a", 1);
            case 12 -> deep();
            case 13 -> JSON.textNode("x".repeat(any(List.of(256, 1001, 5001, Nonsense.HUGE))));
            default -> JSON.textNode(any(Nonsense.TEXTS));
        };
    }

    private static JsonNode deep() {
        JsonNode node = JSON.arrayNode();
        for (int depth = 0; depth < 500; depth++) {
            node = JSON.arrayNode().add(node);
        }
        return node;
    }

    /** The bytes of this JSON, characters outside ASCII as they are or as escapes. */
    byte[] bytes(JsonNode json) {
        try {
            String text = UTF_8.writeValueAsString(json);
            boolean sayable = StandardCharsets.UTF_8.newEncoder().canEncode(text);
            return sayable && random.nextBoolean()
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : ASCII.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

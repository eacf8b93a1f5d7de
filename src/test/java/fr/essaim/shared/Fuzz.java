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

/** Nonsense to send, the same for the same seed. */
final class Fuzz {
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final ObjectMapper UTF_8 = new ObjectMapper();
    /** Writes half a character as an escape: as bytes it could not be said. */
    private static final ObjectMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final int HUGE = 100_000;

    /** Odd as text, and as whatever a place wants to read from text. */
    static final List<String> TEXTS = lines("""
            EMPTY
            \s
            a\0b
            \ud800
            \udc00\ud800
            \u202eabc\u200f
            \uffff\ufffe\ufdd0
            🥖👩\u200d👧
            MARKS
            a\u000bSet-Cookie: a=b
            '; drop table project; --
            ' or '1'='1
            ../../etc/passwd
            %2e%2e%2f
            %00
            %
            _
            \\
            !
            ,
            id,id
            ${java:version}
            <script>alert(1)</script>
            http://[
            https://a b
            javascript:alert(1)
            true
            NaN
            -0
            -1
            1E400
            9223372036854775808
            1,2
            NaN,Infinity
            -180,-90,180,90
            2016-02-30
            0000-00-00
            +999999999-12-31
            -999999999-01-01
            2016-09-23T09:00:00+99:00
            +999999999-12-31T23:59:59.999999999Z
            +99999999999d
            Europe/Nowhere
            bou-sol
            journee-nationale-ptce-2016
            01932f5e-7c1a-7b3e-9d55-2f0a61c4e8b7
            """);

    /** No JSON, or JSON that no record is made of. */
    static final List<String> BODIES = lines("""
            EMPTY
            \s
            {
            }
            null
            []
            "x"
            1
            {}
            {}x
            {}{}
            \ufeff{}
            {'name':1}
            {"name":"a","name":"b"}
            {"name":1E400}
            {"name":1e999999999}
            {"order":1e999999999}
            {"order":-0}
            {"order":NaN}
            {"order":DIGITS}
            {"HUGE":1}
            {"name":"\\ud800"}
            {"name":"\\u0000"}
            {"name":"\\x"}
            {"name":"HUGE"}
            {"@class":"java.lang.Runtime","__proto__":{}}
            {"a":DEEP}
            {"a":DEEPER}
            DEEPER
            """);

    private static List<String> lines(String block) {
        return block.lines()
                .map(line -> line.replace("EMPTY", "")
                        .replace("MARKS", "e\u0301".repeat(40))
                        .replace("HUGE", "x".repeat(HUGE))
                        .replace("DIGITS", "9".repeat(5000))
                        .replace("DEEPER", "[".repeat(2000) + "]".repeat(2000))
                        .replace("DEEP", "[".repeat(900) + "]".repeat(900)))
                .toList();
    }

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
            int times = Math.min(2000, 1 + HUGE / one.toString().length());
            list.addAll(Collections.nCopies(times, one));
        } else {
            list.set(random.nextInt(list.size()), odd());
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode() && places.size() < HUGE) {
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
            case 13 -> JSON.textNode("x".repeat(any(List.of(256, 1001, 5001, HUGE))));
            default -> JSON.textNode(any(TEXTS));
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

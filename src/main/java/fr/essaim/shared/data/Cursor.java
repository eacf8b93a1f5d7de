package fr.essaim.shared.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Where a page begins: the sort values of the row before it, sealed with what they belong to (path, filters, sort). The
 * seal finds mistakes, it keeps no secret: the values are bound as parameters like any other input.
 */
public final class Cursor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int SEAL_BYTES = 9;

    private Cursor() {}

    /** What {@link #open} gives back, not yet sealed. */
    public static String of(List<String> values) {
        try {
            return BASE64.encodeToString(JSON.writeValueAsBytes(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number at which a page of {@link Page#of} begins, when the cursor was checked. */
    public static long number(String sealed) {
        try {
            return Long.parseLong(open(sealed, 1).get(0));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    /** As {@link #number}, of an id. */
    public static UUID uuid(String sealed) {
        UUID id = Ids.parse(open(sealed, 1).get(0));
        if (id == null) {
            throw invalid();
        }
        return id;
    }

    /** @param belongsTo what the page is a page of: the same text must come back with the cursor */
    public static String seal(String cursor, String belongsTo) {
        return cursor + "." + sealOf(cursor, belongsTo);
    }

    /** Refuses a cursor that was changed, or that comes from another list, filter or sort. */
    public static void check(String sealed, String belongsTo) {
        if (!isSealed(sealed, belongsTo)) {
            throw invalid();
        }
    }

    /** Whether this very cursor was sealed for this. */
    public static boolean isSealed(String sealed, String belongsTo) {
        int dot = sealed.indexOf('.');
        return dot >= 0 && sealed.substring(dot + 1).equals(sealOf(sealed.substring(0, dot), belongsTo));
    }

    /** The values of a cursor that was checked. */
    public static List<String> open(String sealed, int expected) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(sealed.substring(0, sealed.indexOf('.')));
            String[] values = JSON.readValue(json, String[].class);
            if (values.length != expected) {
                throw invalid();
            }
            return Arrays.asList(values);
        } catch (java.io.IOException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw invalid();
        }
    }

    static Refusal invalid() {
        return new Refusal(ProblemType.INVALID_CURSOR).parameter("cursor", "invalid-cursor");
    }

    private static String sealOf(String cursor, String belongsTo) {
        byte[] digest = Sha256.of((cursor + "\n" + belongsTo).getBytes(StandardCharsets.UTF_8));
        return BASE64.encodeToString(Arrays.copyOf(digest, SEAL_BYTES));
    }
}

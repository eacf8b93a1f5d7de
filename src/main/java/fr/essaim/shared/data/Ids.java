package fr.essaim.shared.data;

import java.util.UUID;
import java.util.regex.Pattern;

/** Tells an id from a slug. */
public final class Ids {
    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** The id that the text writes, or null when it is not an id. {@code UUID.fromString} alone would take "1-1-1-1-1". */
    public static UUID parse(String text) {
        return text != null && CANONICAL.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}

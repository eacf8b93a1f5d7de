package fr.essaim.shared.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a caller would like, RFC 7240: {@code wait=30, handling=strict}. What is not understood is ignored.
 *
 * @param preferences by their names in lower case
 */
public record Prefer(Map<String, String> preferences) {
    /** @param header of a request, or null */
    public static Prefer of(String header) {
        var found = new TreeMap<String, String>();
        for (String preference : header == null ? new String[0] : header.split(",")) {
            String[] parts = preference.split(";")[0].split("=", 2);
            String value = parts.length > 1 ? parts[1].trim().replaceAll("^\"|\"$", "") : "";
            found.putIfAbsent(parts[0].trim().toLowerCase(Locale.ROOT), value);
        }
        return new Prefer(found);
    }

    /** {@code wait=<seconds>}: zero for none, and not longer than this. */
    public Duration waiting(Duration most) {
        String seconds = preferences.getOrDefault("wait", "");
        if (!seconds.matches("\\d{1,9}")) {
            return Duration.ZERO;
        }
        Duration wished = Duration.ofSeconds(Integer.parseInt(seconds));
        return wished.compareTo(most) > 0 ? most : wished;
    }

    /** {@code handling=strict}. */
    public boolean strict() {
        return "strict".equals(preferences.get("handling"));
    }
}

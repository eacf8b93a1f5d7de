package fr.essaim.shared.data;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * French text made comparable: without accents, case, ligatures or typographic quotes. Done here and not in the
 * database, so that both databases sort and find alike.
 */
public final class Fold {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int SEARCH_TEXT_LENGTH = 8000;
    private static final int SLUG_LENGTH = 100;

    private Fold() {}

    public static String of(String text) {
        String plain =
                text.replace('’', '\'').replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae");
        return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** A name for addresses, as {@link Slug} wants it; empty when the text has neither letter nor digit. */
    public static String slug(String text) {
        String slug = of(text).replaceAll("[^a-z0-9]+", "-");
        return slug.substring(0, Math.min(slug.length(), SLUG_LENGTH)).replaceAll("^-|-$", "");
    }

    public static String all(String first, Iterable<String> others) {
        var all = new StringBuilder(of(first));
        for (String other : others) {
            if (other != null) {
                all.append('\n').append(of(other));
            }
        }
        return all.length() <= SEARCH_TEXT_LENGTH ? all.toString() : all.substring(0, SEARCH_TEXT_LENGTH);
    }
}

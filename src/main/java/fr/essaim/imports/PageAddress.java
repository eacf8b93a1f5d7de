package fr.essaim.imports;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a page, so that those that lead to the same page are equal. */
final class PageAddress {
    private static final Pattern WEB =
            Pattern.compile("https?://(?:www\\.)?([^/?#]+)([^#]*)(?:#.*)?", Pattern.CASE_INSENSITIVE);

    private PageAddress() {}

    /** Without scheme, {@code www}, fragment and final slash, the host in lower case; null when it is none. */
    static String of(String url) {
        Matcher web = url == null ? null : WEB.matcher(url.strip());
        return web != null && web.matches()
                ? web.group(1).toLowerCase(Locale.ROOT) + web.group(2).replaceFirst("/+$", "")
                : null;
    }
}

package fr.essaim.shared.security;

import java.util.regex.Pattern;

/** What a key may be allowed to do. A scope that ends in {@code :write} also shows the drafts. */
public final class Scopes {
    /** Events and all that happens there: programme, ateliers, contributions, forum sessions. */
    public static final String EVENTS = "events:write";

    /** Poles, projects, organisations, and what belongs to them. */
    public static final String PROJECTS = "projects:write";

    public static final String COMMITMENTS = "commitments:write";

    /** Publishes, returns and archives. */
    public static final String MODERATE = "moderate";

    public static final String WEBHOOKS = "webhooks";

    /** Any scope of the next shape: whoever holds one writes what belongs to its source. */
    public static final String SOURCES = "sources:*:write";

    /** Everything, keys and code lists included. */
    public static final String ADMIN = "admin";

    /** {@code sources:{slug}:write}: what comes from this source, and nothing else. */
    private static final Pattern SOURCE = Pattern.compile("sources:([a-z0-9]+(?:-[a-z0-9]+)*):write");

    static final String GRAMMAR =
            "(events|projects|commitments):write|moderate|webhooks|admin|sources:[a-z0-9]+(-[a-z0-9]+)*:write";

    private static final Pattern KNOWN = Pattern.compile(GRAMMAR);

    private Scopes() {}

    static boolean isKnown(String scope) {
        return KNOWN.matcher(scope).matches();
    }

    /** The slug of the source that a scope is about, or null. */
    static String source(String scope) {
        var matcher = SOURCE.matcher(scope);
        return matcher.matches() ? matcher.group(1) : null;
    }
}

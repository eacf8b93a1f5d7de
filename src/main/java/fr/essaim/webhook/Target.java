package fr.essaim.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a URL leads, as far as its text says. What its host resolves to is looked at again at each attempt.
 *
 * @param host a name, or an address in writing without brackets
 * @param path with the query
 */
record Target(boolean tls, String host, int port, String path) {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int FIRST_FREE = 1024;
    private static final int LAST = 65535;
    private static final String LOCALHOST = "localhost";

    /** Two labels or more, the last of which begins with a letter: what ends in a number is an address, however written. */
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    /** Names that mean something here only: RFC 6761, RFC 6762, RFC 8375, and what ICANN keeps for private use. */
    private static final Pattern INSIDE =
            Pattern.compile(".*\\.(localhost|local|localdomain|internal|home\\.arpa|lan)");

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern ADDRESS_4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern ADDRESS_6 = Pattern.compile("\\[[0-9a-f:.]+]");

    /**
     * What the URL says; nothing when no message may be sent there.
     *
     * @param insecure whether plain HTTP and this machine are allowed
     */
    static Optional<Target> of(String url, boolean insecure) {
        try {
            URI uri = new URI(url);
            boolean tls = "https".equalsIgnoreCase(uri.getScheme());
            boolean plain = insecure && "http".equalsIgnoreCase(uri.getScheme());
            if (!(tls || plain)
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null) {
                return Optional.empty();
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            int port = uri.getPort() >= 0 ? uri.getPort() : tls ? HTTPS : HTTP;
            boolean known = isName(host, insecure)
                    || ADDRESS_4.matcher(host).matches()
                    || ADDRESS_6.matcher(host).matches();
            boolean open = port == HTTPS || port >= FIRST_FREE && port <= LAST || insecure && port == HTTP;
            return known && open
                    ? Optional.of(new Target(tls, host.replaceAll("[\\[\\]]", ""), port, path(uri)))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether the host is an address in writing, that needs no look-up. */
    boolean isAddress() {
        return host.contains(":") || ADDRESS_4.matcher(host).matches();
    }

    private static boolean isName(String host, boolean insecure) {
        return NAME.matcher(host).matches() && !INSIDE.matcher(host).matches() || insecure && host.equals(LOCALHOST);
    }

    private static String path(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}

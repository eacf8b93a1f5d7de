package fr.essaim.shared.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriBuilder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What every resource has below it ({@code /projects/bou-sol/publication}) is served once, by a class whose path begins
 * with {@link #PATH}: an address that no collection answers itself is handed on to there. Callers and the contract know
 * only the address below the resource.
 */
public class AnyResource {
    /** The path of such a class. */
    public static final String PATH = "/api/v1/any/{collection}/{id}";

    static final String PUBLIC_PATH = "/api/v1/{collection}/{id}";

    private static final int BEFORE_OTHERS = 100;
    private static final Pattern BELOW = Pattern.compile("/api/v1/(?!any/)([^/]+/[^/]+/[^/]+(/[^/]+)?)");

    private static final Pattern SUFFIX = Pattern.compile("\\.[a-z]+$");

    @ServerRequestFilter(preMatching = true, priority = BEFORE_OTHERS)
    public void handOn(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        Matcher below = BELOW.matcher(uri.getRawPath());
        if (below.matches() && !isAnswered(uri.getRawPath())) {
            request.setRequestUri(UriBuilder.fromUri(uri)
                    .replacePath("/api/v1/any/" + below.group(1))
                    .build());
        }
    }

    /** Whether a collection answers here itself, or in another format where there is a suffix. */
    private static boolean isAnswered(String path) {
        return !Routes.at(path).isEmpty()
                || !Routes.at(SUFFIX.matcher(path).replaceFirst("")).isEmpty();
    }
}

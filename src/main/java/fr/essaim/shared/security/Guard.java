package fr.essaim.shared.security;

import fr.essaim.shared.data.Href;
import fr.essaim.shared.http.Routes;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** Lets a request through to the methods that its caller may use. */
public class Guard {
    /** The one address that takes what anybody sends. */
    public static final String OPEN_TO_ALL = "/api/v1/suggestions";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Actor actor;

    /** Whoever writes says who they are, before anything else about the request is looked at. */
    @ServerRequestFilter(preMatching = true)
    public void known(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod())
                && !isOpenToAll(request)
                && actor.isAnonymous()
                && Routes.methods().contains(request.getMethod())) {
            actor.need();
        }
    }

    /** The scopes that may change what is in a collection. */
    public static Stream<String> scopesToChange(String collection) {
        RuntimeResource patch = Routes.at(Href.API + collection + "/x").get("PATCH");
        Requires needs =
                patch == null ? null : patch.getLazyMethod().getMethod().getAnnotation(Requires.class);
        return needs == null ? Stream.empty() : Stream.of(needs.value());
    }

    /** Whether the request writes where no key is needed. */
    static boolean isOpenToAll(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.POST)
                && request.getUriInfo().getPath().equals(OPEN_TO_ALL);
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void allowed(ResourceInfo resource) {
        Requires needs = resource.getResourceMethod().getAnnotation(Requires.class);
        if (needs != null) {
            actor.need(needs.value());
        }
    }
}

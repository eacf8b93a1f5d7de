package fr.essaim.shared.http;

import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import io.vertx.core.Vertx;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/**
 * Which methods a path takes: what {@code OPTIONS} answers and what {@code Allow} says with a 405 (RFC 9110 §9.3.7,
 * §15.5.6). Quarkus answers the methods of the whole class to the first and nothing with the second.
 */
public class Routes {
    private record Classes(Deployment of, RequestMapper<InitialMatch> byPath) {}

    private static volatile Classes classes;

    @ServerRequestFilter(preMatching = true)
    public Response options(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return null;
        }
        Set<String> methods = methods();
        if (methods.isEmpty()) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        // What metrics call it: without a template it would be one more address for each id.
        Vertx.currentContext().putLocal("UrlPathTemplate", "OPTIONS");
        return Response.noContent().allow(methods).build();
    }

    /** Whether the path of the current request exists, for other methods only. */
    public static boolean isOtherMethod() {
        Set<String> methods = methods();
        return !methods.isEmpty()
                && !methods.contains(CurrentRequestManager.get().getMethod());
    }

    /** The methods that the path of the current request takes; none for a path that does not exist. */
    public static SortedSet<String> methods() {
        var methods = new TreeSet<>(
                at(CurrentRequestManager.get().getPathWithoutPrefix()).keySet());
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    /** The media types that the path of the current request reads when its method is right. */
    public static String consumes() {
        RuntimeResource resource = at(CurrentRequestManager.get().getPathWithoutPrefix())
                .get(CurrentRequestManager.get().getMethod());
        return resource == null
                        || resource.getConsumes() == null
                        || resource.getConsumes().isEmpty()
                ? MediaType.APPLICATION_JSON
                : resource.getConsumes().stream().map(MediaType::toString).collect(Collectors.joining(", "));
    }

    /** The resource methods that answer at this path, by their HTTP methods. */
    public static Map<String, RuntimeResource> at(String path) {
        var found = new HashMap<String, RuntimeResource>();
        RequestMapper<InitialMatch> classes = classes();
        for (var match = classes.map(path); match != null; match = classes.continueMatching(path, match)) {
            String rest = match.remaining.isEmpty() ? "/" : match.remaining;
            for (var handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    routing.getMappers().forEach((method, paths) -> {
                        var resource = method == null ? null : paths.map(rest);
                        if (resource != null) {
                            found.putIfAbsent(method, resource.value);
                        }
                    });
                }
            }
        }
        return found;
    }

    /** Built once: it sorts all the paths there are. */
    private static RequestMapper<InitialMatch> classes() {
        Deployment deployment = CurrentRequestManager.get().getDeployment();
        Classes known = classes;
        if (known == null || known.of != deployment) {
            known = new Classes(deployment, new RequestMapper<>(deployment.getClassMappers()));
            classes = known;
        }
        return known.byPath;
    }
}

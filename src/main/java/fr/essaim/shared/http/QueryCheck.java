package fr.essaim.shared.http;

import fr.essaim.shared.data.Cursor;
import fr.essaim.shared.data.QueryFormat;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.security.Actor;
import fr.essaim.shared.security.Scopes;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A query string is checked whole before the resource sees it: unknown parameters, repeated ones and ill-typed values
 * are refused together, 400. (JAX-RS would ignore the first two and answer 404 to the third.)
 */
public class QueryCheck {
    private static final int LONGEST_QUERY = 8192;

    /** What does not change which rows a list has, nor their order. */
    private static final Set<String> NOT_OF_THE_LIST = Set.of("cursor", "limit", "include", "expand", "fields");

    @Inject
    Actor actor;

    @Inject
    Wording wording;

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter(preMatching = true)
    public void tooLong(ContainerRequestContext request) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        if (query != null && query.length() > LONGEST_QUERY) {
            throw new Refusal(ProblemType.URI_TOO_LONG, LONGEST_QUERY);
        }
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        UriInfo uri = request.getUriInfo();
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        if (query.isEmpty()) {
            return;
        }
        Method method = resource.getResourceMethod();
        Map<String, Class<?>> types = new TreeMap<>(known.computeIfAbsent(method, QueryCheck::parameters));
        Map<String, Set<String>> ofFormat = Map.of();
        if (request.getProperty(Formats.CHOSEN) instanceof Format format) { // the whole list, in its own members
            types.keySet().removeAll(NOT_OF_THE_LIST);
            ofFormat = format.parameters();
            ofFormat.keySet().forEach(name -> types.put(name, String.class));
        }
        Map<String, Set<String>> legal = ofFormat;
        var refusal = new Refusal(ProblemType.INVALID_QUERY);
        query.forEach((name, values) -> {
            if (values.stream().anyMatch(value -> value.startsWith("ess_"))) {
                refusal.parameter(name, "key-in-query");
                return;
            }
            if (!types.containsKey(name)) {
                refusal.parameter(name, "unknown-parameter", String.join(", ", types.keySet()));
            } else if (values.size() > 1) {
                refusal.parameter(name, "repeated-parameter");
            } else if (legal.containsKey(name) && !legal.get(name).contains(values.get(0))) {
                refusal.parameter(name, "not-one-of", values.get(0), listed(legal.get(name)));
            } else {
                checkValue(refusal, name, values.get(0), types.get(name));
            }
        });
        View view = View.of(method);
        if (types.containsKey("fields")) {
            view.check(refusal, "fields", query.getFirst("fields"), view.fields());
            view.check(refusal, "expand", query.getFirst("expand"), view.expandable());
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
        if (query.containsKey("publication")
                && !query.getFirst("publication").equals("PUBLISHED")
                && !actor.seesDrafts()) {
            actor.need(Scopes.EVENTS, Scopes.PROJECTS, Scopes.COMMITMENTS, Scopes.MODERATE);
        }
        if (query.containsKey(Wording.VOCABULARY)) {
            wording.check();
        }
        if (query.containsKey("cursor")) {
            Cursor.check(query.getFirst("cursor"), listOf(uri));
        }
    }

    /** What a list's cursor belongs to: its path, its filters and its sort. */
    static String listOf(UriInfo uri) {
        var filters = new TreeMap<>(uri.getQueryParameters());
        filters.keySet().removeAll(NOT_OF_THE_LIST);
        return uri.getPath() + filters;
    }

    private static void checkValue(Refusal refusal, String name, String value, Class<?> type) {
        if (value.indexOf('\0') >= 0) {
            refusal.parameter(name, "control-character");
        } else if (type.isEnum()) {
            List<String> legal = Arrays.stream(type.getEnumConstants())
                    .map(c -> ((Enum<?>) c).name())
                    .toList();
            if (!legal.contains(value)) {
                refusal.parameter(name, "not-one-of", value, String.join(", ", legal));
            }
        } else if (type == boolean.class || type == Boolean.class) {
            if (!value.equals("true") && !value.equals("false")) {
                refusal.parameter(name, "not-one-of", value, "true, false");
            }
        } else if (type != String.class && !converts(value, type)) {
            refusal.parameter(name, "ill-typed", value, expected(type));
        }
    }

    private static boolean converts(String value, Class<?> type) {
        try {
            if (type == int.class || type == Integer.class) {
                Integer.parseInt(value);
            } else if (type == double.class || type == Double.class) {
                return Double.isFinite(Double.parseDouble(value));
            } else {
                String factory = Arrays.stream(type.getMethods())
                                .anyMatch(m -> m.getName().equals("fromString"))
                        ? "fromString"
                        : "parse";
                Class<?> text = factory.equals("parse") ? CharSequence.class : String.class;
                type.getMethod(factory, text).invoke(null, value);
            }
            return true;
        } catch (NumberFormatException | InvocationTargetException e) {
            return false;
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException("A query parameter of a type that cannot be read: " + type, e);
        }
    }

    private static String expected(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return "integer";
        } else if (type == double.class || type == Double.class) {
            return "number";
        }
        var format = type.getAnnotation(QueryFormat.class);
        return format != null ? format.value() : type.getSimpleName();
    }

    private static Map<String, Class<?>> parameters(Method method) {
        var found = new TreeMap<String, Class<?>>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RestQuery.class)) {
                found.put(parameter.getName(), parameter.getType());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (RecordComponent part : parameter.getType().getRecordComponents()) {
                    found.put(part.getName(), part.getType());
                }
            }
        }
        return found;
    }

    static String listed(Set<String> names) {
        return new TreeSet<>(names).stream().collect(Collectors.joining(", "));
    }
}

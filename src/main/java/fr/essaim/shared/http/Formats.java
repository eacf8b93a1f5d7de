package fr.essaim.shared.http;

import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.Represented;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives a list in the formats that can write its rows, by the suffix of its address or by {@code Accept}. The resource
 * answers its first page as ever; what follows is read while it is written. Lists that end within {@value #KEPT} bytes have
 * validators. A resource alone is given in the formats that can write one.
 */
public class Formats {
    static final String CHOSEN = "essaim.format";

    private static final int AFTER_ACCEPTABLE = Priorities.USER + 100;
    private static final int BEFORE_REPRESENT = Priorities.USER + 100;
    private static final Pattern ADDRESS = Pattern.compile("(/api/v1/[^.]+)(?:\\.([a-z]+))?");
    private static final Pattern LIST = Pattern.compile("/api/v1/([a-z-]+)");
    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final int KEPT = 1 << 20;

    @Inject
    @All
    List<Format> formats;

    @Inject
    Caller caller;

    @Inject
    Wording wording;

    @ServerRequestFilter(preMatching = true, priority = AFTER_ACCEPTABLE)
    public void choose(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        Matcher address = ADDRESS.matcher(uri.getRawPath());
        if (!SAFE.contains(request.getMethod()) || !address.matches()) {
            return;
        }
        List<Format> possible = possible(address.group(1));
        String suffix = address.group(2);
        Format chosen = suffix == null ? wanted(possible, request) : of(possible, suffix);
        if (chosen != null) {
            request.setProperty(CHOSEN, chosen);
            var plain = UriBuilder.fromUri(uri).replacePath(address.group(1));
            if (chosen.sort() != null
                    && !request.getUriInfo().getQueryParameters().containsKey("sort")) {
                plain.queryParam("sort", chosen.sort());
            }
            request.setRequestUri(plain.build());
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
        }
    }

    /** Those that write the rows of the list at this path, or the resource alone. */
    private List<Format> possible(String path) {
        var resource = Routes.at(path).get(HttpMethod.GET);
        Type answer = resource == null ? null : resource.getReturnType();
        if (answer instanceof ParameterizedType page && page.getRawType() == Page.class) {
            return page.getActualTypeArguments()[0] instanceof Class<?> row
                            && LIST.matcher(path).matches()
                    ? formats.stream().filter(format -> format.writes(row)).toList()
                    : List.of();
        }
        return answer instanceof Class<?> one
                ? formats.stream().filter(format -> format.writesAlone(one)).toList()
                : List.of();
    }

    private static Format of(List<Format> possible, String suffix) {
        return possible.stream()
                .filter(format -> format.suffix().equals(suffix))
                .findFirst()
                .orElse(null);
    }

    /** The most wanted; whoever takes anything is given JSON, and so is whoever wants what cannot be read. */
    private static Format wanted(List<Format> possible, ContainerRequestContext request) {
        if (possible.isEmpty()) {
            return null;
        }
        try {
            return wanted(possible, request.getAcceptableMediaTypes());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static Format wanted(List<Format> possible, List<MediaType> accepted) {
        for (MediaType type : accepted) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return null;
            }
            for (Format format : possible) {
                if (type.isCompatible(MediaType.valueOf(format.mediaType()))) {
                    return format;
                }
            }
        }
        return null;
    }

    @ServerResponseFilter(priority = BEFORE_REPRESENT)
    public void write(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (response.getStatus() != 200
                || !(request.getProperty(CHOSEN) instanceof Format format)
                || !(response.getEntity() instanceof Record entity)) {
            return;
        }
        Matcher list = LIST.matcher(request.getUriInfo().getPath());
        String collection = list.matches() ? list.group(1) : null;
        var parameters = new HashMap<String, String>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> parameters.put(name, values.get(0)));
        parameters.keySet().retainAll(format.parameters().keySet());
        var about = new Format.About(
                collection, caller.base(), caller.texts(), wording.isOwn() ? null : wording.crosswalk(), parameters);
        var writing = new Writing(format.begin(about), entity instanceof Page<?> page ? page : Page.of(entity));
        var kept = new ByteArrayOutputStream();
        while (writing.hasMore() && kept.size() < KEPT) {
            writing.writeTo(kept);
        }
        boolean isAskedOnly = request.getMethod().equals(HttpMethod.HEAD);
        StreamingOutput whole = out -> {
            kept.writeTo(out);
            while (writing.hasMore() && !isAskedOnly) {
                writing.writeTo(out);
            }
        };
        var type = MediaType.valueOf(format.mediaType()).withCharset("UTF-8");
        response.getHeaders()
                .putSingle(HttpHeaders.CONTENT_LANGUAGE, caller.texts().locale().toLanguageTag());
        if (collection != null && format.describedBy(collection) != null) {
            response.getHeaders()
                    .add(
                            HttpHeaders.LINK,
                            "<" + caller.base() + format.describedBy(collection) + ">; rel=\"describedby\"");
        }
        response.setEntity(writing.hasMore() ? whole : new Answer(200, kept.toByteArray()), null, type);
    }

    /** A list on its way out, page by page. */
    private static final class Writing {
        private final Format.Script script;
        private Page<?> page;
        private boolean begun;

        private Writing(Format.Script script, Page<?> first) {
            this.script = script;
            this.page = first;
        }

        private boolean hasMore() {
            return page != null;
        }

        /** The next page, with what comes before the first and after the last. */
        private void writeTo(OutputStream out) throws IOException {
            var text = new StringBuilder(begun ? "" : script.opening());
            begun = true;
            text.append(script.rows(
                    page.items().stream().map(Represented.class::cast).toList()));
            page = page.following() == null || script.isFull()
                    ? null
                    : page.following().get();
            if (page == null) {
                text.append(script.closing());
            }
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}

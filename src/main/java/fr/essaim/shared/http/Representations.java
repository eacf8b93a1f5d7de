package fr.essaim.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Cursor;
import fr.essaim.shared.data.Href;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Turns the record that a resource returns into the bytes that the caller receives: {@code expand}, {@code fields}, the
 * next page's address, then the validators of RFC 9110 and, when the caller has these bytes already, 304.
 */
public class Representations {
    private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?\\s*(;|$)");
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    @Inject
    ObjectMapper json;

    @Inject
    Caller caller;

    @Inject
    Catalogue catalogue;

    @Inject
    Wording wording;

    /** The strong tag of a resource as it would be answered to this request. */
    public String tag(Record entity) {
        return Validators.of(entity, bytes(entity), caller.acceptEncoding()).tag();
    }

    /** An answer of a resource method, to be kept. */
    public Answer answer(RestResponse<?> response) {
        Record entity = (Record) response.getEntity();
        Meta meta = entity instanceof Represented one ? one.meta() : null;
        return new Answer(
                response.getStatus(),
                response.getLocation() == null ? null : response.getLocation().toString(),
                meta == null ? null : meta.version(),
                meta == null ? null : meta.updatedAt(),
                bytes(entity));
    }

    /** 201 with where the new resource is. */
    public <R extends Represented> RestResponse<R> created(R resource) {
        String self = caller.base() + resource.meta().links().get("self").path();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, resource)
                .location(URI.create(self))
                .build();
    }

    private byte[] bytes(Record entity) {
        ObjectWriter writer = json.writer().withAttribute(Href.BASE, caller.base());
        try {
            return wording.isOwn() ? writer.writeValueAsBytes(entity) : json.writeValueAsBytes(tree(entity, writer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A format with {@code q=0} is one that the caller refuses, RFC 9110 §12.4.2. */
    @ServerRequestFilter(preMatching = true)
    public void acceptable(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains("q=0")) {
            return;
        }
        String wanted = Stream.of(accept.split(","))
                .filter(range -> !REFUSED.matcher(range).find())
                .collect(Collectors.joining(","));
        if (wanted.isBlank()) {
            throw new Refusal(ProblemType.NOT_ACCEPTABLE);
        }
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, wanted);
    }

    @ServerRequestFilter
    public void readable(ContainerRequestContext request) {
        List<String> noneMatch = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        if (noneMatch != null) {
            Validators.opaqueTags(String.join(",", noneMatch));
        }
    }

    @ServerResponseFilter
    public void represent(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        boolean good = response.getStatus() == 200 || response.getStatus() == 201;
        if (!good || !(response.getEntity() instanceof Record entity)) {
            return;
        }
        if (entity instanceof Page<?> page) {
            entity = withNext(page, request, response);
        }
        byte[] bytes = entity instanceof Answer answer
                ? answer.body()
                : write(entity, request, View.of(resource.getResourceMethod()));
        var validators = Validators.of(entity, bytes, request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        if (!wording.isOwn()) {
            validators = validators.withoutDate(); // a vocabulary changes what is said of an unchanged resource
        }
        validators.writeTo(response.getHeaders());
        if (SAFE.contains(request.getMethod()) && validators.match(request)) {
            response.setStatus(304);
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        } else {
            response.setEntity(bytes, null, response.getMediaType());
        }
    }

    private Page<?> withNext(Page<?> page, ContainerRequestContext request, ContainerResponseContext response) {
        if (page.next() == null) {
            return page;
        }
        var uri = request.getUriInfo();
        String next = UriBuilder.fromUri(caller.base() + caller.path())
                .replaceQuery(uri.getRequestUri().getRawQuery())
                .replaceQueryParam("cursor", Cursor.seal(page.next(), QueryCheck.listOf(uri)))
                .build()
                .toString();
        response.getHeaders().add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        return page.withNext(next);
    }

    private byte[] write(Record entity, ContainerRequestContext request, View view) {
        ObjectWriter writer = json.writer().withAttribute(Href.BASE, caller.base());
        var query = request.getUriInfo().getQueryParameters();
        try {
            if (!query.containsKey("expand") && !query.containsKey("fields") && wording.isOwn()) {
                return writer.writeValueAsBytes(entity);
            }
            JsonNode tree = tree(entity, writer);
            List<?> records = entity instanceof Page<?> page ? page.items() : List.of(entity);
            List<JsonNode> nodes = entity instanceof Page<?> ? children(tree.get("items")) : List.of(tree);
            if (query.containsKey("expand")) {
                expand(records, nodes, query.getFirst("expand"), view, writer);
            }
            if (query.containsKey("fields")) {
                Set<String> kept = Set.of(query.getFirst("fields").split(","));
                nodes.forEach(node -> ((ObjectNode) node).retain(kept));
            }
            return json.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the tags of the request. */
    private JsonNode tree(Object entity, ObjectWriter writer) throws JsonProcessingException {
        JsonNode tree = json.readTree(writer.writeValueAsString(entity));
        if (entity instanceof Page<?> page) {
            wording.readAll(page.items(), tree.get("items"));
        } else {
            wording.read(entity, tree);
        }
        return tree;
    }

    /** One statement for each name, however many rows. */
    private void expand(List<?> records, List<JsonNode> nodes, String names, View view, ObjectWriter writer)
            throws JsonProcessingException {
        for (String name : names.split(",")) {
            RecordComponent member = view.references().get(name);
            if (member == null) {
                continue; // on demand: the repository did it
            }
            Map<String, Set<UUID>> wanted = new HashMap<>();
            for (Object record : records) {
                for (Ref ref : refs(member, record)) {
                    wanted.computeIfAbsent(ref.collection(), c -> new HashSet<>())
                            .add(ref.id());
                }
            }
            Map<UUID, JsonNode> rows = new HashMap<>();
            for (var ids : wanted.entrySet()) {
                for (var row : catalogue.rows(ids.getKey(), ids.getValue()).entrySet()) {
                    rows.put(row.getKey(), tree(row.getValue(), writer));
                }
            }
            for (JsonNode node : nodes) {
                replace((ObjectNode) node, name, rows);
            }
        }
    }

    private static void replace(ObjectNode node, String name, Map<UUID, JsonNode> rows) {
        JsonNode value = node.get(name);
        if (value instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, whole(list.get(i), rows));
            }
        } else if (value != null && value.isObject()) {
            node.set(name, whole(value, rows));
        }
    }

    /** The row in place of its name, with what the name had: whoever reads a reference reads this too. */
    private static JsonNode whole(JsonNode ref, Map<UUID, JsonNode> rows) {
        JsonNode row = rows.get(UUID.fromString(ref.get("id").asText()));
        return row == null ? ref : ((ObjectNode) ref.deepCopy()).setAll((ObjectNode) row);
    }

    private static List<Ref> refs(RecordComponent member, Object record) {
        Object value = View.value(member, record);
        if (value instanceof Ref ref) {
            return List.of(ref);
        }
        @SuppressWarnings("unchecked")
        List<Ref> list = value == null ? List.of() : (List<Ref>) value;
        return list;
    }

    private static List<JsonNode> children(JsonNode array) {
        var children = new java.util.ArrayList<JsonNode>();
        array.forEach(children::add);
        return children;
    }
}

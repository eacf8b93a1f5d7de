package fr.essaim.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The committed contract as a judge: strict, so that a member it does not name is a fault too. */
public final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();
    public static final JsonNode DOCUMENT = read();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Map<String, JsonSchema> KNOWN = new ConcurrentHashMap<>();

    /** One operation of the contract. */
    public record Operation(String method, String path, JsonNode node) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private Contract() {}

    public static List<Operation> operations() {
        var all = new ArrayList<Operation>();
        DOCUMENT.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> all.add(
                        new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return all;
    }

    public static boolean knows(String method, String path) {
        return operation(method, path) != null;
    }

    /** The operation's id. */
    public static String idOf(String method, String path) {
        return operation(method, path).path("operationId").asText();
    }

    /** What is wrong with an answer, nothing when it is as announced. */
    public static Set<String> faults(
            String method, String path, int status, String type, String body, boolean partial) {
        JsonNode announced = resolve(operation(method, path).path("responses").path(String.valueOf(status)));
        if (announced.isMissingNode()) {
            return Set.of("status " + status + " is not in the contract");
        }
        if (type.isEmpty() || body.isEmpty() || !type.endsWith("json") || type.endsWith("ndjson")) {
            return Set.of();
        }
        JsonNode schema = announced.path("content").path(type).path("schema");
        if (schema.isMissingNode()) {
            return Set.of("media type " + type + " is not in the contract for " + status);
        }
        String reference = schema.path("$ref").asText();
        if (reference.isEmpty()) {
            return Set.of(); // in the words of others
        }
        return faultsOf(reference.substring(reference.lastIndexOf('/') + 1), body, partial);
    }

    /** What is wrong with an answer to a request, whether or not the contract knows the address; a problem always has to be one. */
    public static Set<String> faults(
            String method, String path, boolean partial, int status, String contentType, String body) {
        String type = contentType.split(";")[0];
        if (status >= 400 && !method.equals("HEAD")) {
            if (!type.equals("application/problem+json")) {
                return Set.of("status " + status + " as " + type);
            }
            Set<String> faults = faultsOf("Problem", body);
            if (!faults.isEmpty()) {
                return faults;
            }
        }
        if (!knows(method, path) || type.equals("text/html")) {
            return Set.of();
        }
        return faults(method, path, status, type, body, partial);
    }

    public static Set<String> faultsOf(String schema, String body) {
        return faultsOf(schema, body, false);
    }

    /** @param partial the caller asked for some members only, so that none is required */
    private static Set<String> faultsOf(String name, String body, boolean partial) {
        JsonSchema schema = KNOWN.computeIfAbsent(name + partial, n -> schema(name, partial));
        try {
            return schema.validate(JSON.readTree(body)).stream()
                    .map(ValidationMessage::getMessage)
                    .collect(Collectors.toSet());
        } catch (JsonProcessingException e) {
            return Set.of("no JSON: " + body);
        }
    }

    private static JsonSchema schema(String name, boolean partial) {
        ObjectNode schemas = DOCUMENT.path("components").path("schemas").deepCopy();
        for (JsonNode each : schemas) {
            ObjectNode one = (ObjectNode) each;
            // A reference may carry the whole resource in its place: the only schema that is open.
            boolean open = each == schemas.get("Ref");
            if (one.has("properties") && !open) {
                one.put("additionalProperties", false);
            }
            if (partial) {
                one.remove("required");
            }
        }
        ObjectNode root = JSON.createObjectNode();
        root.put("$ref", "#/components/schemas/" + name);
        root.putObject("components").set("schemas", schemas);
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return SCHEMAS.getSchema(root, config);
    }

    private static JsonNode resolve(JsonNode response) {
        String reference = response.path("$ref").asText();
        return reference.isEmpty() ? response : DOCUMENT.at(reference.substring(1));
    }

    /** HEAD is announced as GET. Of two paths that fit, the one with fewer variables. */
    private static JsonNode operation(String method, String path) {
        String name = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return DOCUMENT.path("paths").properties().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .filter(entry -> entry.getValue().has(name))
                .min(Comparator.comparingLong(
                        entry -> entry.getKey().chars().filter(c -> c == '{').count()))
                .map(entry -> entry.getValue().path(name))
                .orElse(null);
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(new File("openapi/openapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

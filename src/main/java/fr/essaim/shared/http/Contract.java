package fr.essaim.shared.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.essaim.shared.problem.Problems;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Says in the contract, once for every operation, what no annotation has to repeat: short operation ids, examples, headers,
 * merge patches, 304 and the problem answers.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {
    /** Marks an operation that needs neither {@code If-Match} nor {@code Idempotency-Key}. */
    public static final String UNCONDITIONAL = "x-unconditional";

    /** Marks an operation that writes and needs no key. */
    public static final String OPEN = "x-open";

    /** Marks a POST that needs {@code If-Match}, being a change of a resource. */
    public static final String CONDITIONAL = "x-conditional";

    private static final List<String> ALWAYS =
            List.of("400", "401", "403", "404", "406", "414", "422", "429", "500", "503");
    /** Gone, or merged into another. */
    private static final List<String> ONCE_THERE = List.of("308", "410");

    private static final List<String> WHEN_WRITING = List.of("408", "409", "413", "415");
    private static final List<String> WHEN_CHANGING = List.of("412", "428");
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final ObjectMapper json = new ObjectMapper();
    private final FormatContract formats;

    /** @param classes of the service */
    public Contract(IndexView classes) {
        this.formats = new FormatContract(classes);
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.PATH && parameter.getName().equals("id")) {
            parameter.setDescription("The id of the resource or, where it has one, its slug.");
        }
        return parameter;
    }

    /** A reference says it all: the scanner adds a type beside it where an annotation says that the member is required. */
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            schema.setType(null);
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        components(contract.getComponents());
        publicPaths(contract);
        contract.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .forEach((method, operation) -> complete(contract, method, operation)));
        List.of("JsonNode", "JsonNodeType").forEach(contract.getComponents()::removeSchema); // any JSON
    }

    private static void publicPaths(OpenAPI contract) {
        new LinkedHashMap<>(contract.getPaths().getPathItems()).forEach((path, item) -> {
            if (path.startsWith(AnyResource.PATH)) {
                contract.getPaths().removePathItem(path);
                contract.getPaths().addPathItem(path.replace(AnyResource.PATH, AnyResource.PUBLIC_PATH), item);
            }
        });
    }

    private void complete(OpenAPI contract, PathItem.HttpMethod method, Operation operation) {
        operation.setOperationId(shortId(operation.getOperationId()));
        answers(operation, ALWAYS);
        if (isOfResource(operation)) {
            answers(operation, ONCE_THERE);
        }
        if (method == PathItem.HttpMethod.GET) {
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().ref("NotModified"));
        } else {
            answers(operation, WHEN_WRITING);
            if (!has(operation, OPEN)) {
                operation.addSecurityRequirement(
                        OASFactory.createSecurityRequirement().addScheme("key"));
            }
            request(contract, method, operation);
        }
        for (String status : List.of("200", "201")) {
            APIResponse good = operation.getResponses().getAPIResponse(status);
            if (good != null && good.getContent() != null) {
                good.getContent().getMediaTypes().values().forEach(type -> type.setExample(answer(operation)));
                good.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
            }
        }
        if (method == PathItem.HttpMethod.GET) {
            formats.tell(operation.getResponses().getAPIResponse("200"));
        }
    }

    private void request(OpenAPI contract, PathItem.HttpMethod method, Operation operation) {
        boolean unconditional = has(operation, UNCONDITIONAL);
        boolean conditional = has(operation, CONDITIONAL);
        if (method == PathItem.HttpMethod.POST && !unconditional && !conditional) {
            operation.addParameter(OASFactory.createParameter().ref("Idempotency-Key"));
        } else if (!unconditional) {
            operation.addParameter(OASFactory.createParameter().ref("If-Match"));
            answers(operation, WHEN_CHANGING);
        }
        operation.setExtensions(null);
        if (method == PathItem.HttpMethod.PATCH) {
            String schema = patchSchema(contract, operation.getOperationId());
            operation
                    .getRequestBody()
                    .setContent(OASFactory.createContent()
                            .addMediaType(
                                    MERGE_PATCH,
                                    OASFactory.createMediaType()
                                            .schema(OASFactory.createSchema().ref(schema))));
        }
        if (operation.getRequestBody() != null) {
            Object example = example("requests/" + operation.getOperationId());
            operation.getRequestBody().getContent().getMediaTypes().forEach((name, type) -> {
                if (type.getExample() == null) {
                    type.setExample(example);
                }
            });
        }
    }

    private static boolean isOfResource(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(p -> p.getIn() == Parameter.In.PATH && "id".equals(p.getName()));
    }

    private static boolean has(Operation operation, String extension) {
        return operation.getExtensions() != null && operation.getExtensions().containsKey(extension);
    }

    /** The members of the record that creates the resource, none required, each of which {@code null} removes. */
    private static String patchSchema(OpenAPI contract, String operationId) {
        String type = operationId.substring(0, operationId.length() - "Patch".length());
        String name = Character.toUpperCase(type.charAt(0)) + type.substring(1);
        Schema whole = contract.getComponents().getSchemas().get(name + "Input");
        Schema patch = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(
                        "JSON Merge Patch (RFC 7396): what is left out stays, `null` removes, a list is replaced.");
        whole.getProperties()
                .forEach((member, schema) -> patch.addProperty(
                        member,
                        OASFactory.createSchema()
                                .addAnyOf(schema)
                                .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL))));
        contract.getComponents().addSchema(name + "Patch", patch);
        return name + "Patch";
    }

    private static void answers(Operation operation, List<String> statuses) {
        for (String status : statuses) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref("Problem"));
        }
    }

    private static void components(Components components) {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        var problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        components
                .addResponse(
                        "Problem",
                        OASFactory.createAPIResponse()
                                .description("A problem (RFC 9457): `code` says which, `errors` where.")
                                .content(OASFactory.createContent().addMediaType(Problems.MEDIA_TYPE, problem)))
                .addResponse(
                        "NotModified",
                        OASFactory.createAPIResponse().description("What the caller has is still right (RFC 9110)."))
                .addHeader(
                        "ETag",
                        OASFactory.createHeader()
                                .description(
                                        "To be sent back as `If-None-Match`, or as `If-Match` to change the resource;"
                                                + " strong on one resource, weak on a list.")
                                .schema(text))
                .addParameter(
                        "If-Match",
                        OASFactory.createParameter()
                                .name("If-Match")
                                .in(Parameter.In.HEADER)
                                .required(true)
                                .description(
                                        "The ETag of the version that the change is based on; `*` changes any version.")
                                .schema(text))
                .addParameter(
                        "Idempotency-Key",
                        OASFactory.createParameter()
                                .name("Idempotency-Key")
                                .in(Parameter.In.HEADER)
                                .description(
                                        "Makes it safe to send the request again: the same key within 48 hours gets the"
                                                + " same answer and does nothing twice. 1 to 255 characters, a UUID for instance.")
                                .schema(text))
                .addSecurityScheme(
                        "key",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "A key of this service (`ess_…`) or, where an identity provider is configured, a person's access"
                                                + " token (JWT); reading what is public needs none."));
    }

    /** {@code ProjectResource_list} is {@code projectList}. */
    private static String shortId(String id) {
        String[] parts = id.replace("Resource_", "_").split("_");
        return Character.toLowerCase(parts[0].charAt(0))
                + parts[0].substring(1)
                + Character.toUpperCase(parts[1].charAt(0))
                + parts[1].substring(1);
    }

    /** What creates or changes a resource answers as what reads it. */
    private Object answer(Operation operation) {
        Object own = example("examples/" + operation.getOperationId());
        return own != null
                ? own
                : example("examples/" + operation.getOperationId().replaceAll("[A-Z][a-z]+$", "Get"));
    }

    private Object example(String name) {
        String file = "contract/" + name + ".json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return in == null ? null : json.readValue(in, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

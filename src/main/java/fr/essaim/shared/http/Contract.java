package fr.essaim.shared.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.essaim.shared.problem.Problems;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says in the contract, once for every operation, what no annotation has to repeat: short operation ids, examples, 304
 * and the problem answers.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {
    private static final List<String> PROBLEMS = List.of("400", "404", "406", "414", "422", "500", "503");

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Operation filterOperation(Operation operation) {
        operation.setOperationId(shortId(operation.getOperationId()));
        var responses = operation.getResponses();
        responses.addAPIResponse("304", OASFactory.createAPIResponse().ref("NotModified"));
        for (String status : PROBLEMS) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().ref("Problem"));
        }
        APIResponse ok = responses.getAPIResponse("200");
        if (ok != null && ok.getContent() != null) {
            ok.getContent().getMediaTypes().values().forEach(type -> type.setExample(example(operation)));
            ok.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
        }
        return operation;
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
        var problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        contract.getComponents()
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
                                        "To be sent back as `If-None-Match`; strong on one resource, weak on a list.")
                                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }

    /** {@code ProjectResource_list} is {@code projectList}. */
    private static String shortId(String id) {
        String[] parts = id.replace("Resource_", "_").split("_");
        return Character.toLowerCase(parts[0].charAt(0))
                + parts[0].substring(1)
                + Character.toUpperCase(parts[1].charAt(0))
                + parts[1].substring(1);
    }

    private Object example(Operation operation) {
        String file = "contract/examples/" + operation.getOperationId() + ".json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return in == null ? null : json.readValue(in, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

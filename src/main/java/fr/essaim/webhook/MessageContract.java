package fr.essaim.webhook;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the contract what an endpoint receives, and what it has to answer. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class MessageContract implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI contract) {
        message(
                contract,
                Call.PING,
                "Prove that this address wants to be told",
                "challenge",
                text("To be sent back."),
                OASFactory.createAPIResponse()
                        .description("With the challenge, at the top.")
                        .content(json(object(Map.of("challenge", text("As it came."))))));
        message(
                contract,
                Call.RING,
                "Know that the feed has advanced",
                "changes",
                text("The feed, to be read from the cursor that you have.").format("uri"),
                OASFactory.createAPIResponse().description("Any 2xx, within 10 seconds. What it says is not read."));
    }

    private static void message(
            OpenAPI contract, String type, String summary, String member, Schema data, APIResponse good) {
        Schema body = object(Map.of(
                "type", text("Of the message.").addEnumeration(type),
                "timestamp", text("When it was sent.").format("date-time"),
                "data", object(Map.of(member, data))));
        Operation operation = OASFactory.createOperation()
                .summary(summary)
                .addTag("Webhooks")
                .addParameter(header("webhook-id", "Of the message: the same when it is sent again."))
                .addParameter(header("webhook-timestamp", "When it was sent, in seconds since 1970."))
                .addParameter(header("webhook-signature", "`v1,…`, one for each secret, with spaces between them."))
                .requestBody(OASFactory.createRequestBody().required(true).content(json(body)))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("2XX", good)
                        .addAPIResponse(
                                "410",
                                OASFactory.createAPIResponse()
                                        .description("No more messages, please: it is disabled.")));
        contract.addWebhook(type, OASFactory.createPathItem().POST(operation));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static Schema object(Map<String, Schema> members) {
        Schema object = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        members.keySet().stream().sorted().forEach(name -> object.addProperty(name, members.get(name))
                .addRequired(name));
        return object;
    }

    private static Content json(Schema schema) {
        return OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(schema));
    }
}

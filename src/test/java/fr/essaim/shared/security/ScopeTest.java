package fr.essaim.shared.security;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.ApiTest;
import fr.essaim.shared.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who holds the scope of an operation can do it: the example of the contract is sent, and done. */
@QuarkusTest
class ScopeTest extends ApiTest {
    private static final String API = "/api/v1/";
    private static final String EVENT = "journee-nationale-ptce-2016";

    @Inject
    DatasetLoader loader;

    @BeforeEach
    void theDay() {
        loader.load("reference");
        loader.load("journee-2016");
    }

    @Test
    void every_operation_is_done_for_its_scope() {
        var refused = new TreeMap<String, String>();
        for (Contract.Operation operation : Contract.operations()) {
            if (!operation.node().has("security")) {
                continue;
            }
            String id = operation.node().path("operationId").asText();
            try {
                Response answer = send(operation, id, AccessTest.scopeOf(id));
                if (answer.statusCode() / 100 != 2) {
                    refused.put(id, answer.statusCode() + " " + answer.asString());
                }
            } catch (AssertionError e) {
                refused.put(id, "not prepared");
            }
        }
        assertEquals(Map.of(), refused);
    }

    private static Response send(Contract.Operation operation, String id, String scope) {
        String path = operation.path().replace("{collection}", "organisations");
        String collection = path.split("/")[3];
        String key = key(scope);
        String subject = path.contains("{id}") ? subject(id, collection, key) : null;
        if (subject != null) {
            path = path.replace("{id}", subject);
        }
        path = path.replace("{number}", "1")
                .replace("{source}", "journee-2016")
                .replace("{field}", "name")
                .replace("{code}", "essai");
        if (path.endsWith("/{externalId}")) {
            path = path.replace("{externalId}", "essai");
            admin().contentType("application/json")
                    .body(example("recordPut"))
                    .put(path)
                    .then()
                    .statusCode(anyOf(is(200), is(201)));
        }
        if (path.endsWith("/{revision}")) {
            String history = path.replace("/{revision}", "");
            path = history + "/" + admin().get(history).path("items[0].revision");
        }
        RequestSpecification caller = with(key).header("If-Match", "*");
        JsonNode content = operation.node().path("requestBody").path("content");
        if (content.isMissingNode()) {
            return caller.request(operation.method(), path);
        }
        String type = content.fieldNames().next();
        String body = id.equals("programmeCreate")
                ? programme(subject)
                : anew(content.path(type).path("example"));
        return caller.contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .request(operation.method(), path);
    }

    /** What the operation is done to, made ready for it: a webhook by its owner. */
    private static String subject(String operation, String collection, String key) {
        if (operation.matches("programme(History|Revision|Patch)")) {
            return EVENT;
        }
        String subject =
                switch (collection) {
                    case "persons" -> person();
                    case "webhooks" ->
                        post(with(key), API + collection, example("webhookCreate"))
                                .path("id");
                    case "imports" -> report();
                    case "interests" -> interest(key);
                    case "adoptions" -> adoption(key);
                    case "suggestions" -> create(API + collection, example("suggestionCreate"));
                    default -> create(API + collection, example(Contract.idOf("POST", API + collection)));
                };
        String address = API + collection + "/" + subject;
        switch (operation) {
            case "programmeDelete", "releaseCreate" ->
                post(address + "/programme", programme(subject)).then().statusCode(201);
            case "publicationPublish", "publicationSendBack" -> move(address, "submit");
            case "publicationArchive",
                    "recurrenceVerdict",
                    "offerInterestCreate",
                    "offerInterestList",
                    "commitmentAdoptionCreate" -> publish(address);
            case "likenessUnmerge" ->
                post(address + "/verdict", example("likenessVerdict")).then().statusCode(200);
            case "adoptionEnd" -> admin().post(address + "/confirm").then().statusCode(200);
            case "commitmentVerify" ->
                post(address + "/reports", example("commitmentReport")).then().statusCode(201);
            default -> {}
        }
        return subject;
    }

    private static String programme(String event) {
        return "{\"event\":\"" + event + "\",\"slots\":[]}";
    }

    private static String interest(String key) {
        String offer = API + "offers/" + create(API + "offers", example("offerCreate"));
        publish(offer);
        return post(with(key), offer + "/interests", example("offerInterestCreate"))
                .path("id");
    }

    private static String adoption(String key) {
        String commitment = API + "commitments/" + create(API + "commitments", example("commitmentCreate"));
        publish(commitment);
        return post(with(key), commitment + "/adoptions", example("commitmentAdoptionCreate"))
                .path("id");
    }

    private static String report() {
        return admin().contentType("text/markdown")
                .body("Journée des pôles\n\n3 mai 2019, Castres\n\n" + UUID.randomUUID())
                .post(API + "imports/reports")
                .path("id");
    }

    private static String person() {
        String commitment = create(API + "commitments", example("commitmentCreate"));
        return post(API + "commitments/" + commitment + "/persons", example("commitmentPerson"))
                .path("bearers.find { it.personId != null }.personId");
    }

    private static String saidElsewhere(String event) {
        var starts = Map.of("startsAt", "2017-09-23T09:00:00+02:00", "timeZone", "Europe/Paris", "status", "COMPLETED");
        var data = new HashMap<String, Object>(starts);
        data.putAll(Map.of("slug", event, "title", "Essai", "endsAt", "2017-09-23T18:00:00+02:00"));
        publish(API + "events/" + create(API + "events", data));
        var line = Map.of("event", event, "kind", "STAKE", "order", 1, "text", "Essai");
        String id = create(API + "contributions", line);
        publish(API + "contributions/" + id);
        return id;
    }

    /** The request of the contract, for one more resource. */
    private static String example(String operation) {
        return Contract.operations().stream()
                .filter(o -> o.node().path("operationId").asText().equals(operation))
                .map(o -> anew(o.node().at("/requestBody/content/application~1json/example")))
                .findFirst()
                .orElseThrow();
    }

    /** Slugs are unique, ids are those of here, and a suggestion says something new. */
    private static String anew(JsonNode example) {
        if (example.isTextual()) {
            return example.asText() + "\n" + UUID.randomUUID();
        }
        ObjectNode copy = example.deepCopy();
        String another = "essai-" + UUID.randomUUID();
        if (copy.has("slug")) {
            copy.put("slug", another);
        }
        if (copy.has("atelier")) {
            copy.put("atelier", admin().get(API + "ateliers?limit=1").<String>path("items[0].id"));
        }
        if (copy.has("to")) {
            String organisation = create(API + "organisations", Map.of("slug", another, "name", "Essai"));
            ((ObjectNode) copy.path("to")).put("type", "organisation").put("ref", organisation);
        }
        for (String member : List.of("a", "b")) {
            if (copy.has(member)) {
                String slug = another + "-" + member;
                publish(API + "organisations/" + create(API + "organisations", Map.of("slug", slug, "name", "Essai")));
                copy.put(member, slug);
            }
        }
        if (copy.has("contribution")) {
            copy.put("contribution", saidElsewhere(another));
        }
        if (copy.has("patch")) {
            ((ObjectNode) copy.path("patch")).put("website", "https://" + another + ".example");
        }
        return copy.toString();
    }
}

package fr.essaim.imports;

import fr.essaim.shared.data.Codebook;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** A source with records in tags, and how to say what they mean. */
abstract class TagsTest extends UploadTest {
    static final String QUEUE = "/api/v1/unknown-tags";

    static final String VOCABULARIES = "/api/v1/vocabularies";

    static final Map<String, String> LABEL = Map.of("fr", "Étiquette", "en", "Tag");

    @Inject
    DatasetLoader loader;

    @Inject
    Codebook codebook;

    @Inject
    Rereading rereading;

    @BeforeEach
    void lists() {
        loader.load("reference");
        codebook.forget();
    }

    static ValidatableResponse queue() {
        return admin().get(QUEUE).then().statusCode(200);
    }

    static Map<String, Object> term(String code, String sector) {
        return Map.of("code", code, "label", LABEL, "matches", matches("sector", sector));
    }

    static Map<String, Object> meaning(String list, String... codes) {
        return Map.of("label", LABEL, "matches", matches(list, codes));
    }

    static List<Map<String, String>> matches(String list, String... codes) {
        return Stream.of(codes)
                .map(code -> Map.of("list", list, "code", code, "kind", "EXACT"))
                .toList();
    }

    static void means(String vocabulary, String tag, String sector) {
        say(VOCABULARIES + "/" + vocabulary + "/terms/" + tag, meaning("sector", sector));
    }

    static void say(String address, Object body) {
        put(admin(), address, body).then().statusCode(200);
    }

    static Response put(RequestSpecification caller, String address, Object body) {
        return caller.contentType("application/json").body(body).put(address);
    }

    static Response put(String externalId, Map<String, Object> more) {
        return put(admin(), SOURCE + "/records/" + externalId, record(externalId, more));
    }

    static Map<String, Object> record(String name, Map<String, Object> more) {
        var data = new HashMap<>(more);
        data.put("name", name);
        return Map.of("type", "pole", "data", data);
    }
}

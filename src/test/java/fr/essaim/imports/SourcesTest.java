package fr.essaim.imports;

import static io.restassured.RestAssured.given;

import fr.essaim.shared.ApiTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Three sources, and how to speak for them. */
abstract class SourcesTest extends ApiTest {
    static final String SOURCES = "/api/v1/sources";

    static final String POLES = "/api/v1/poles";

    static final String SIRET = "13002526500013";

    @BeforeEach
    void threeSources() {
        for (String source : List.of("labo", "rtes", "coorace")) {
            create(SOURCES, Map.of("slug", source, "name", source));
            publish(SOURCES + "/" + source);
        }
    }

    static ValidatableResponse get(String pole) {
        return given().get(POLES + "/" + pole).then().statusCode(200);
    }

    static Map<String, Object> pole(String name, Object... more) {
        var data = new HashMap<String, Object>(Map.of("name", name));
        for (int i = 0; i < more.length; i += 2) {
            data.put((String) more[i], more[i + 1]);
        }
        var record = new HashMap<String, Object>();
        record.put("type", "pole");
        record.put("data", data);
        return record;
    }

    static Response put(String source, String externalId, Map<String, Object> record) {
        record.put("url", "https://reseau.example/" + externalId);
        return put(admin(), source, externalId, record);
    }

    static Response put(String source, String externalId, String updatedAt, Map<String, Object> record) {
        record.put("updatedAt", updatedAt);
        return put(admin(), source, externalId, record);
    }

    static Response put(RequestSpecification caller, String source, String externalId, Object record) {
        return caller.contentType("application/json")
                .body(record)
                .put(SOURCES + "/" + source + "/records/" + externalId);
    }

    static Response delete(String source, String externalId) {
        return admin().delete(SOURCES + "/" + source + "/records/" + externalId);
    }
}

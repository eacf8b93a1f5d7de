package fr.essaim.likeness;

import static io.restassured.RestAssured.when;

import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.ApiTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of likenesses make and judge. */
abstract class JudgingTest extends ApiTest {
    static final String API = "/api/v1/";
    static final String LIKENESSES = API + "likenesses";

    @Inject
    Matchmaker matchmaker;

    @Inject
    DatasetLoader loader;

    @BeforeEach
    void twoSources() {
        for (String source : List.of("labo", "rtes")) {
            create(API + "sources", Map.of("slug", source, "name", source));
            publish(API + "sources/" + source);
        }
    }

    ValidatableResponse candidates() {
        matchmaker.catchUp();
        return admin().get(LIKENESSES + "?state=OPEN").then().statusCode(200);
    }

    static Response verdict(String id, Map<String, ?> verdict) {
        return post(LIKENESSES + "/" + id + "/verdict", verdict);
    }

    static String published(String collection, Map<String, ?> data) {
        String id = create(API + collection, data);
        publish(API + collection + "/" + id);
        return id;
    }

    static void event(String slug, String title, String day) {
        published(
                "events",
                Map.of(
                        "slug",
                        slug,
                        "title",
                        title,
                        "startsAt",
                        day + "T09:00:00+02:00",
                        "endsAt",
                        day + "T18:00:00+02:00",
                        "timeZone",
                        "Europe/Paris",
                        "status",
                        "COMPLETED"));
    }

    static String record(String source, String externalId, Map<String, ?> data) {
        return send(source, externalId, "pole", data).path("resource.id");
    }

    static Response send(String source, String externalId, String type, Map<String, ?> data) {
        return admin().contentType("application/json")
                .body(Map.of("type", type, "data", data))
                .put(API + "sources/" + source + "/records/" + externalId);
    }

    /** Without what counts its changes. */
    static Map<String, Object> bare(String path) {
        Map<String, Object> all = new TreeMap<>(
                when().get(API + path).then().statusCode(200).extract().<Map<String, Object>>path("$"));
        all.keySet().removeAll(List.of("version", "updatedAt"));
        return all;
    }
}

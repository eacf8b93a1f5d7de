package fr.essaim.shared.change;

import static io.restassured.RestAssured.given;

import fr.essaim.shared.ApiTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes things public, and follows the feed. */
abstract class FollowingTest extends ApiTest {
    static String published(String collection, Map<String, Object> body) {
        String id = create("/api/v1/" + collection, body);
        publish("/api/v1/" + collection + "/" + id);
        return id;
    }

    static Response changes(String query) {
        return changes(given(), query);
    }

    static Response changes(RequestSpecification caller, String query) {
        return caller.get("/api/v1/changes" + (query.isEmpty() ? "" : "?" + query));
    }

    /** What a consumer holds who follows the feed. */
    static class Copy {
        final Map<String, Map<String, Object>> held = new LinkedHashMap<>();
        String since;
        int lastRead;

        void read(String query) {
            boolean more = true;
            lastRead = 0;
            while (more) {
                var page = changes("limit=2" + query + (since == null ? "" : "&since=" + since))
                        .then()
                        .statusCode(200)
                        .extract();
                List<Map<String, Object>> items = page.path("items");
                for (Map<String, Object> item : items) {
                    String id = (String) item.get("id");
                    held.remove(id);
                    if (item.get("op").equals("UPSERT")) {
                        held.put(id, item);
                    }
                }
                lastRead += items.size();
                since = page.path("nextCursor");
                more = page.path("hasMore");
            }
        }

        List<String> ids() {
            return new ArrayList<>(held.keySet());
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> data(String id) {
            return (Map<String, Object>) held.get(id).get("data");
        }

        String name(String id) {
            return (String) data(id).get("name");
        }
    }
}

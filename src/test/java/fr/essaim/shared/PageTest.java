package fr.essaim.shared;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list is read page by page, from a cursor that is its own. */
@QuarkusTest
class PageTest extends ApiTest {
    @Test
    void pages_follow_each_other_without_loss_while_others_write() {
        for (int i = 0; i < 23; i++) {
            database.save(projectNamed("Projet %02d".formatted(i)));
        }
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/projects?limit=5";
        for (int page = 0; next != null; page++) {
            Response answer = given().urlEncodingEnabled(false).get(next);
            seen.addAll(answer.path("items.name"));
            next = answer.path("next");
            assertEquals(next == null, answer.header("Link") == null);
            database.save(projectNamed("Avant %02d".formatted(page))); // sorts before every page already read
        }
        assertEquals(
                23, seen.stream().filter(n -> n.startsWith("Projet")).distinct().count());
        assertEquals(seen.stream().distinct().count(), seen.size());
    }

    @Test
    void pages_go_down_as_they_go_up() {
        for (int i = 0; i < 7; i++) {
            database.save(projectNamed("Projet " + i));
        }
        String next = when().get("/api/v1/projects?sort=-name&limit=4")
                .then()
                .extract()
                .path("next");
        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.name", contains("Projet 2", "Projet 1", "Projet 0"));
        next = when().get("/api/v1/projects?sort=-updatedAt,name&limit=4")
                .then()
                .extract()
                .path("next");
        given().urlEncodingEnabled(false).get(next).then().body("items", hasSize(3), "next", nullValue());
    }

    @Test
    void a_cursor_belongs_to_its_list_its_filter_and_its_sort() {
        for (int i = 0; i < 3; i++) {
            database.save(projectNamed("Projet " + i));
        }
        String next = when().get("/api/v1/projects?limit=1").then().extract().path("next");
        String cursor = next.replaceAll(".*cursor=", "");
        for (String wrong : List.of(
                "projects?cursor=x" + cursor,
                "projects?cursor=" + cursor.substring(1),
                "projects?sort=-name&cursor=" + cursor,
                "projects?q=p&cursor=" + cursor,
                "poles?cursor=" + cursor,
                "projects?cursor=",
                "projects?cursor=..")) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/" + wrong)
                    .then()
                    .statusCode(400)
                    .body("code", is("invalid-cursor"), "errors.parameter", contains("cursor"));
        }
        given().urlEncodingEnabled(false)
                .get("/api/v1/projects?limit=2&cursor=" + cursor)
                .then()
                .body("items", hasSize(2));
    }
}

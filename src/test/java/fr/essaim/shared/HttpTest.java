package fr.essaim.shared;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.essaim.organisation.Organisation;
import fr.essaim.project.Project;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Validators, methods and headers: what HTTP asks, shown on one resource. */
@QuarkusTest
class HttpTest extends ApiTest {
    private static final String ONE = "/api/v1/projects/soleni";
    private static final String LIST = "/api/v1/projects";

    private Project project;

    @BeforeEach
    void aProject() {
        project = projectNamed("Soleni");
        project.holder = database.save(organisationNamed("Ulisse"));
        database.save(project);
    }

    /** One more name for each id would fill the metrics: whoever asks for what is not there leaves no trace of it. */
    @Test
    void metrics_know_no_ids() {
        for (String below : List.of("", "/history", "/publish", "/nothing")) {
            for (String method : List.of("GET", "PUT", "OPTIONS", "DELETE")) {
                given().request(method, "/api/v1/organisations/of-the-metrics" + below);
            }
        }
        when().get("/q/metrics").then().statusCode(200).body(not(containsString("of-the-metrics")));
    }

    @Test
    void one_resource_has_a_strong_tag_that_begins_with_its_version() {
        String tag = when().get(ONE)
                .then()
                .header("ETag", matchesPattern("\"0-[\\w-]+\""))
                .header("Last-Modified", matchesPattern("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"))
                .header("Cache-Control", "public, no-cache")
                .header("Vary", containsString("Accept-Encoding"))
                .extract()
                .header("ETag");
        for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            given().header("If-None-Match", known)
                    .get(ONE)
                    .then()
                    .statusCode(304)
                    .header("ETag", notNullValue());
        }
        for (String other : List.of("\"x\"", "W/\"0-y\"", "\"x\", \"y\"")) {
            given().header("If-None-Match", other).get(ONE).then().statusCode(200);
        }
        for (String malformed : List.of("abc", "\"open", "\"a\" \"b\"", "W/abc", "")) {
            given().header("If-None-Match", malformed)
                    .get(ONE)
                    .then()
                    .statusCode(400)
                    .body("code", is("invalid-header"), "errors.header", contains("If-None-Match"));
        }
    }

    @Test
    void a_tag_changes_when_a_neighbour_is_renamed() {
        String before = when().get(ONE).header("ETag");
        database.write(em -> em.find(Organisation.class, project.holder.id).name = "Groupe Ulisse");
        when().get(ONE).then().body("holder.name", is("Groupe Ulisse")).header("ETag", not(before));
    }

    @Test
    void a_list_has_a_weak_tag() {
        String tag = when().get(LIST)
                .then()
                .header("ETag", matchesPattern("W/\"[\\w-]+\""))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(LIST).then().statusCode(304);
        given().header("If-None-Match", tag.substring(2)).get(LIST).then().statusCode(304);
        database.write(em -> em.find(Project.class, project.id).description = "Autre.");
        given().header("If-None-Match", tag).get(LIST).then().statusCode(200);
    }

    @Test
    void a_date_counts_only_without_a_tag() {
        String date = when().get(ONE).header("Last-Modified");
        given().header("If-Modified-Since", date).get(ONE).then().statusCode(304);
        given().header("If-Modified-Since", date)
                .header("If-None-Match", "\"x\"")
                .get(ONE)
                .then()
                .statusCode(200);
        given().header("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT")
                .get(ONE)
                .then()
                .statusCode(200);
        given().header("If-Modified-Since", "hier").get(ONE).then().statusCode(200);
    }

    @Test
    void compressed_and_plain_are_two_representations() {
        String plain = given().header("Accept-Encoding", "identity").get(LIST).header("ETag");
        var compressed = given().header("Accept-Encoding", "gzip").head(LIST);
        assertNotEquals(plain, compressed.header("ETag"));
        given().header("Accept-Encoding", "gzip")
                .header("If-None-Match", compressed.header("ETag"))
                .get(LIST)
                .then()
                .statusCode(304);
    }

    @Test
    void head_and_options_answer_everywhere() {
        for (String path : List.of("/api/v1", LIST, ONE, "/problems", "/problems/not-found")) {
            given().head(path).then().statusCode(200).header("ETag", notNullValue());
            given().options(path).then().statusCode(204).header("Allow", containsString("GET, HEAD, OPTIONS"));
        }
        given().head(ONE + "x").then().statusCode(404);
        given().options("/api/v1/nothing").then().statusCode(404);
    }

    @Test
    void any_page_may_read() {
        given().header("Origin", "https://a.example")
                .get(LIST)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://a.example")
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Vary", containsString("Origin"));
        given().header("Origin", "https://a.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match")
                .options(LIST)
                .then()
                .statusCode(200)
                .header("Access-Control-Max-Age", "86400");
    }

    @Test
    void discovery_begins_at_the_root() {
        given().redirects().follow(false).get("/").then().statusCode(303);
        when().get("/api/v1").then().statusCode(200).body("links.projects", containsString("/api/v1/projects"));
        given().accept("application/linkset+json")
                .get("/.well-known/api-catalog")
                .then()
                .statusCode(200);
        when().get("/.well-known/security.txt").then().statusCode(404).body("code", is("not-found"));
        when().get("/openapi.yaml").then().statusCode(200);
        when().get("/q/health/ready").then().statusCode(200);
        when().get("/q/metrics").then().statusCode(200);
        when().get(ONE).then().body("links.self", containsString(ONE), "pole", nullValue());
    }

    @Test
    void every_answer_says_what_a_browser_may_do_with_it() {
        for (String path : List.of(LIST, ONE, "/api/v1/nothing", "/problems", "/openapi.yaml", "/q/swagger-ui/")) {
            given().accept("*/*")
                    .get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        }
        admin().get(LIST).then().header("Cache-Control", "private, no-cache");
    }
}

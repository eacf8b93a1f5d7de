package fr.essaim.shared.write;

import static io.restassured.RestAssured.when;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.organisation.Organisation;
import fr.essaim.project.Project;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change says what it is based on and what it changes, and is made whole or not at all. */
@QuarkusTest
class PatchTest extends ApiTest {
    private static final String ONE = "/api/v1/projects/soleni";
    private static final String LIST = "/api/v1/organisations";

    @BeforeEach
    void aProject() {
        Project project = projectNamed("Soleni");
        project.since = 2014;
        project.objectives = List.of("un", "deux");
        database.save(project);
    }

    @Test
    void a_patch_keeps_what_it_leaves_out_removes_null_and_replaces_lists() {
        patch(ONE, "{\"since\":null,\"objectives\":[\"trois\"]}")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("name", is("Soleni"), "since", nullValue(), "objectives", contains("trois"));
        String tag = when().get(ONE).header("ETag");
        patch(ONE, tag, "{\"objectives\":[\"trois\"]}").then().statusCode(200).header("ETag", startsWith("\"1-"));
    }

    @Test
    void a_change_says_which_version_it_is_based_on() {
        String tag = when().get(ONE).header("ETag");
        admin().contentType(MERGE_PATCH)
                .body("{}")
                .patch(ONE)
                .then()
                .statusCode(428)
                .header("ETag", tag);
        patch(ONE, tag, "{\"since\":2015}").then().statusCode(200);
        patch(ONE, tag, "{\"since\":2016}").then().statusCode(412).header("ETag", startsWith("\"1-"));
        patch(ONE, "W/" + when().get(ONE).header("ETag"), "{}").then().statusCode(412);
        patch(ONE, "nonsense", "{}").then().statusCode(400).body("errors.header", contains("If-Match"));
        patch(ONE, "{\"since\":2017}").then().statusCode(200);
        admin().delete(ONE).then().statusCode(428);
        admin().header("If-Match", tag).delete(ONE).then().statusCode(412);
        admin().header("If-Match", "*").delete(ONE).then().statusCode(204);
        when().get(ONE).then().statusCode(404);
    }

    @Test
    void of_twenty_changes_of_one_version_one_passes() throws Exception {
        String tag = when().get(ONE).header("ETag");
        Map<Integer, Long> statuses = atOnce(20, i -> patch(ONE, tag, "{\"since\":" + (1990 + i) + "}")).stream()
                .collect(groupingBy(Response::statusCode, counting()));
        assertEquals(Map.of(200, 1L, 412, 19L), statuses);
        when().get(ONE).then().header("ETag", startsWith("\"1-"));
    }

    @Test
    void a_neighbour_renamed_is_no_reason_to_refuse() {
        Organisation holder = database.save(organisationNamed("Ulisse"));
        patch(ONE, "{\"holder\":\"ulisse\"}").then().statusCode(200);
        String tag = when().get(ONE).header("ETag");
        database.write(em -> em.find(Organisation.class, holder.id).name = "Groupe Ulisse");
        patch(ONE, tag, "{\"since\":2015}").then().statusCode(200);
    }

    @Test
    void a_body_is_refused_whole_and_says_where() {
        patch(ONE, "{\"name\":\"\",\"partners\":[{\"organisation\":\"x\"},{}]}")
                .then()
                .statusCode(422)
                .body("errors.pointer.sort()", contains("#/name", "#/partners/1/organisation"));
        patch(ONE, "{\"colour\":1}").then().statusCode(422).body("errors[0].pointer", is("#/colour"));
        patch(ONE, "{\"since\":\"hier\"}").then().statusCode(422).body("errors[0].pointer", is("#/since"));
        patch(ONE, "{\"holder\":\"nobody\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/holder"), "errors[0].code", is("unknown-reference"));
        patch(ONE, "{\"stage\":{\"code\":\"FINISHED\"}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/stage/code"), "errors[0].detail", containsString("OPERATING"));
        for (String unstorable : List.of("a\\u0000b", "\\ud800", "\\udc00\\ud800")) {
            patch(ONE, "{\"description\":\"" + unstorable + "\"}")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", is("#/description"), "errors[0].code", is("unstorable-text"));
        }
        patch(ONE, "{\"description\":\"\\ud83e\\udd56\"}").then().statusCode(200);
        patch(ONE, "{\"partners\":[null]}").then().statusCode(422).body("errors[0].pointer", is("#/partners/0"));
        patch(ONE, "[]").then().statusCode(422).body("errors[0].pointer", is("#"));
        patch(ONE, "{").then().statusCode(400).body("code", is("invalid-json"));
        admin().contentType("application/json")
                .header("If-Match", "*")
                .body("{}")
                .patch(ONE)
                .then()
                .statusCode(415)
                .header("Accept-Patch", MERGE_PATCH);
        when().get(ONE).then().header("ETag", startsWith("\"1-"));
    }

    @Test
    void a_slug_is_taken_once_and_what_others_need_stays() {
        create(LIST, Map.of("slug", "ulisse", "name", "Ulisse"));
        post(LIST, Map.of("slug", "ulisse", "name", "Ulisse"))
                .then()
                .statusCode(409)
                .body("rule", is("organisation_slug_unique"));
        patch(ONE, "{\"holder\":\"ulisse\"}").then().statusCode(200);
        admin().header("If-Match", "*")
                .delete(LIST + "/ulisse")
                .then()
                .statusCode(409)
                .body("rule", is("project_holder"));
    }
}

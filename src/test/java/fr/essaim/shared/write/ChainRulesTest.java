package fr.essaim.shared.write;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What follows another never comes round to itself. */
@QuarkusTest
class ChainRulesTest extends ApiTest {
    @Test
    void no_site_comes_from_itself() {
        database.save(projectNamed("P"));
        String first = create("/api/v1/implantations", Map.of("project", "p", "label", "un", "status", "STUDY"));
        String second = create(
                "/api/v1/implantations", Map.of("project", "p", "label", "deux", "status", "STUDY", "origin", first));
        patch("/api/v1/implantations/" + first, "{\"origin\":\"" + second + "\"}")
                .then()
                .statusCode(409)
                .body("rule", is("implantation-origin-cycle"));
    }

    @Test
    void no_project_takes_after_itself() {
        create("/api/v1/projects", Map.of("slug", "un", "name", "Un", "description", "d"));
        create("/api/v1/projects", Map.of("slug", "deux", "name", "Deux", "description", "d", "inspiredBy", "un"));
        for (String model : List.of("deux", "un")) {
            patch("/api/v1/projects/un", Map.of("inspiredBy", model))
                    .then()
                    .statusCode(409)
                    .body("rule", is("project-inspiration-cycle"));
        }
    }

    @Test
    void no_chain_is_closed_by_two_at_once() throws Exception {
        database.save(projectNamed("P"));
        var commitments = new ArrayList<String>();
        var sites = new ArrayList<String>();
        var projects = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            commitments.add(
                    "/api/v1/commitments/" + create("/api/v1/commitments", Map.of("statement", "Faire", "order", 1)));
            projects.add("/api/v1/projects/"
                    + create("/api/v1/projects", Map.of("slug", "p" + i, "name", "P", "description", "d")));
            sites.add("/api/v1/implantations/"
                    + create("/api/v1/implantations", Map.of("project", "p", "label", "ici", "status", "STUDY")));
        }
        for (int round = 0; round < 20; round++) {
            around(commitments, "parent", "commitment-parent-cycle");
            around(sites, "origin", "implantation-origin-cycle");
            around(projects, "inspiredBy", "project-inspiration-cycle");
        }
    }

    /** Each is to follow the next, at once: all but one may. */
    private static void around(List<String> ring, String member, String rule) throws Exception {
        List<Response> answers = atOnce(ring.size(), i -> {
            String next = ring.get((i + 1) % ring.size());
            return patch(ring.get(i), Map.of(member, next.substring(next.lastIndexOf('/') + 1)));
        });
        List<Response> refused =
                answers.stream().filter(answer -> answer.statusCode() != 200).toList();
        assertEquals(1, refused.size());
        refused.get(0).then().statusCode(409).body("rule", is(rule));
        for (String path : ring) {
            patch(path, "{\"" + member + "\":null}").then().statusCode(200);
        }
    }
}

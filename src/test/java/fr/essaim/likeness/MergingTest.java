package fr.essaim.likeness;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a person confirms becomes one, and can become two again. */
@QuarkusTest
class MergingTest extends JudgingTest {
    @Test
    void what_is_confirmed_is_one_and_what_is_unmerged_is_as_it_was() {
        String lead = create(API + "organisations", Map.of("slug", "porteuse", "name", "La Porteuse"));
        publish(API + "organisations/" + lead);
        String kept = record("labo", "12", Map.of("name", "Trivéo", "description", "Ici"));
        String merged = record(
                "rtes",
                "7",
                Map.of(
                        "name",
                        "PTCE Trivéo",
                        "website",
                        "https://triveo.example",
                        "foundedYear",
                        2012,
                        "leadOrganisation",
                        "porteuse"));
        String project =
                published("projects", Map.of("slug", "p", "name", "Un projet", "description", "…", "pole", merged));
        String link = published(
                "links",
                Map.of(
                        "kind",
                        "SAME_AS",
                        "basis",
                        "STATED",
                        "from",
                        Map.of("type", "pole", "ref", merged),
                        "to",
                        Map.of("type", "project", "ref", project)));
        List<Map<String, Object>> before = state(kept, merged, project, link);
        String cursor = when().get(API + "changes").path("nextCursor");
        String id = candidates().body("items", hasSize(1)).extract().path("items[0].id");

        verdict(id, Map.of("verdict", "CONFIRM", "note", "Le même."))
                .then()
                .statusCode(200)
                .body("state", is("CONFIRMED"), "keptId", is(kept));
        given().redirects()
                .follow(false)
                .get(API + "poles/" + merged)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/poles/" + kept));
        given().redirects().follow(false).get(API + "poles/ptce-triveo").then().statusCode(308);
        admin().redirects().follow(false).get(API + "poles/" + merged).then().statusCode(308);
        admin().redirects()
                .follow(false)
                .header("If-Match", "*")
                .post(API + "poles/" + merged + "/publish")
                .then()
                .statusCode(308);
        when().get(API + "poles/" + kept)
                .then()
                .body("name", is("Trivéo"), "description", is("Ici"), "website", is("https://triveo.example"))
                .body("foundedYear", is(2012), "leadOrganisation.slug", is("porteuse"), "slug", is("triveo"));
        when().get(API + "poles/" + kept + "/provenance")
                .then()
                .body("records.source", containsInAnyOrder("labo", "rtes"));
        when().get(API + "projects/" + project).then().body("pole.id", is(kept));
        when().get(API + "links/" + link).then().body("from.id", is(kept));
        when().get(API + "changes?since=" + cursor)
                .then()
                .body("items.find { it.id == '" + merged + "' }.op", is("DELETE"))
                .body("items.find { it.id == '" + merged + "' }.reason", is("MERGED"))
                .body("items.find { it.id == '" + merged + "' }.mergedInto", is(kept))
                .body("items.find { it.id == '" + kept + "' }.data.foundedYear", is(2012))
                .body("items.find { it.id == '" + project + "' }.data.pole", is(kept))
                .body("items.find { it.id == '" + link + "' }.data.from.ref", is(kept));
        candidates().body("items", empty());

        assertEquals(
                kept,
                record(
                        "rtes",
                        "7",
                        Map.of(
                                "name",
                                "PTCE Trivéo",
                                "website",
                                "https://triveo.example",
                                "foundedYear",
                                2013,
                                "leadOrganisation",
                                "porteuse")));
        when().get(API + "poles/" + kept).then().body("foundedYear", is(2013));
        assertEquals(
                kept,
                record(
                        "rtes",
                        "7",
                        Map.of(
                                "name",
                                "PTCE Trivéo",
                                "website",
                                "https://triveo.example",
                                "foundedYear",
                                2012,
                                "leadOrganisation",
                                "porteuse")));
        String named =
                published("projects", Map.of("slug", "q", "name", "Un autre", "description", "…", "pole", merged));
        when().get(API + "projects/" + named).then().body("pole.id", is(kept));

        cursor = when().get(API + "changes").path("nextCursor");
        admin().post(LIKENESSES + "/" + id + "/unmerge")
                .then()
                .statusCode(200)
                .body("state", is("DISTINCT"), "keptId", nullValue());
        assertEquals(before, state(kept, merged, project, link));
        when().get(API + "projects/" + named).then().body("pole.id", is(kept));
        when().get(API + "changes?since=" + cursor)
                .then()
                .body("items.find { it.id == '" + merged + "' }.op", is("UPSERT"))
                .body("items.find { it.id == '" + kept + "' }.data.foundedYear", nullValue())
                .body("items.find { it.id == '" + project + "' }.data.pole", is(merged))
                .body("items.find { it.id == '" + link + "' }.data.from.ref", is(merged));
        assertEquals(merged, record("rtes", "7", Map.of("name", "PTCE Trivéo", "foundedYear", 2014)));
        candidates().body("items", empty());
        admin().post(LIKENESSES + "/" + id + "/unmerge").then().statusCode(409).body("rule", is("not-merged"));
    }

    @Test
    void what_sources_and_people_have_said_since_the_merge_outlives_it() {
        String kept = record("labo", "12", Map.of("name", "Trivéo", "description", "Ici"));
        String merged = record("rtes", "7", Map.of("name", "PTCE Trivéo", "website", "https://triveo.example"));
        String project =
                published("projects", Map.of("slug", "p", "name", "Un projet", "description", "…", "pole", merged));
        String id = candidates().extract().path("items[0].id");
        verdict(id, Map.of("verdict", "CONFIRM")).then().statusCode(200);
        record("labo", "12", Map.of("name", "Trivéo", "description", "Là"));
        record(
                "rtes",
                "7",
                Map.of("name", "PTCE Trivéo", "website", "https://www.triveo.example", "foundedYear", 2012));
        patch(API + "projects/" + project, Map.of("name", "Le projet"));
        admin().post(LIKENESSES + "/" + id + "/unmerge").then().statusCode(200);
        when().get(API + "poles/" + kept)
                .then()
                .body("description", is("Là"), "website", nullValue(), "foundedYear", nullValue());
        when().get(API + "poles/" + merged)
                .then()
                .body("website", is("https://www.triveo.example"), "foundedYear", is(2012), "name", is("PTCE Trivéo"));
        when().get(API + "projects/" + project).then().body("name", is("Le projet"), "pole.id", is(merged));
    }

    @Test
    void of_many_who_confirm_at_once_one_does() throws Exception {
        published("poles", Map.of("slug", "a", "name", "Ressources"));
        published("poles", Map.of("slug", "b", "name", "PTCE Ressources"));
        String id = candidates().extract().path("items[0].id");
        List<Integer> statuses = atOnce(8, i -> verdict(id, Map.of("verdict", "CONFIRM"))).stream()
                .map(Response::statusCode)
                .sorted()
                .toList();
        assertEquals(List.of(200, 409, 409, 409, 409, 409, 409, 409), statuses);
        List<Integer> back = atOnce(4, i -> admin().post(LIKENESSES + "/" + id + "/unmerge")).stream()
                .map(Response::statusCode)
                .sorted()
                .toList();
        assertEquals(List.of(200, 409, 409, 409), back);
    }

    @Test
    void a_ring_of_three_ends_with_one_that_stands_for_the_others() throws Exception {
        for (String slug : List.of("a", "b", "c")) {
            published("poles", Map.of("slug", slug, "name", "Ressources"));
        }
        List<String> ids = candidates().body("items", hasSize(3)).extract().path("items.id");
        List<Integer> statuses = atOnce(3, i -> verdict(ids.get(i), Map.of("verdict", "CONFIRM"))).stream()
                .map(Response::statusCode)
                .sorted()
                .toList();
        assertEquals(409, statuses.get(2));
        assertEquals(200, statuses.get(0));
    }

    @Test
    void an_event_with_ateliers_is_the_one_that_stays() {
        List.of("reference", "journee-2016").forEach(loader::load);
        event("autre", "La même journée", "2016-07-04");
        String day = when().get(API + "events/journee-nationale-ptce-2016").path("id");
        String id = create(LIKENESSES, Map.of("type", "event", "a", day, "b", "autre"));
        String other = when().get(API + "events/autre").path("id");
        verdict(id, Map.of("verdict", "CONFIRM", "keep", other))
                .then()
                .statusCode(409)
                .body("rule", is("merge-part-stays"));
        when().get(API + "events/" + day).then().statusCode(200);
        verdict(id, Map.of("verdict", "CONFIRM", "keep", day)).then().statusCode(200);
    }

    @Test
    void the_one_that_stays_names_itself_no_more_and_lists_name_no_one_twice() {
        String kept = published("organisations", Map.of("slug", "a", "name", "Alpha"));
        String merged = published("organisations", Map.of("slug", "b", "name", "Alpha SCIC"));
        patch(API + "organisations/a", Map.of("networks", List.of("b")));
        String member = published("organisations", Map.of("slug", "c", "name", "Rien", "networks", List.of("a", "b")));
        List<Map<String, Object>> before = Stream.of(kept, merged, member)
                .map(id -> bare("organisations/" + id))
                .toList();
        String id = candidates().extract().path("items[0].id");
        verdict(id, Map.of("verdict", "CONFIRM")).then().statusCode(200).body("keptId", is(kept));
        when().get(API + "organisations/a").then().body("networks", empty());
        when().get(API + "organisations/c").then().body("networks.id", contains(kept));
        admin().post(LIKENESSES + "/" + id + "/unmerge").then().statusCode(200);
        assertEquals(
                before,
                Stream.of(kept, merged, member)
                        .map(one -> bare("organisations/" + one))
                        .toList());
    }

    private static List<Map<String, Object>> state(String kept, String merged, String project, String link) {
        return Stream.of("poles/" + kept, "poles/" + merged, "projects/" + project, "links/" + link)
                .map(JudgingTest::bare)
                .toList();
    }
}

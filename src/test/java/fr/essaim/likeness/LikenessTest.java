package fr.essaim.likeness;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.ApiTest;
import fr.essaim.shared.data.Fold;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is like another is shown to a person; what a person confirms becomes one, and can become two again. */
@QuarkusTest
class LikenessTest extends ApiTest {
    private static final String API = "/api/v1/";
    private static final String LIKENESSES = API + "likenesses";

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

    @Test
    void a_pair_is_found_once_whichever_changes_and_goes_when_it_is_alike_no_more() {
        String one = published("poles", Map.of("slug", "a", "name", "Cluster Jura"));
        candidates().body("items", empty());
        String other = published("poles", Map.of("slug", "b", "name", "Clus'Ter JURA (PTCE)"));
        candidates()
                .body("items", hasSize(1), "items[0].type", is("pole"), "items[0].score", greaterThan(0.9f))
                .body("items[0].reasons.basis", contains("NAME"))
                .body("items[0].state", is("OPEN"));
        String id = candidates().extract().path("items[0].id");
        patch(API + "poles/" + one, Map.of("foundedYear", 2007));
        patch(API + "poles/" + one, Map.of("name", "Clus-Ter Jura"));
        candidates().body("items.id", contains(id));
        when().get(LIKENESSES).then().statusCode(401);
        patch(API + "poles/" + other, Map.of("name", "Autre chose"));
        candidates().body("items", empty());
        admin().get(LIKENESSES + "/" + id).then().statusCode(404);
    }

    @Test
    void a_verdict_is_remembered_and_a_pair_that_is_distinct_never_comes_back() {
        String one = published("poles", Map.of("slug", "a", "name", "Ressources"));
        published("poles", Map.of("slug", "b", "name", "PTCE Ressources"));
        String id = candidates().extract().path("items[0].id");
        verdict(id, Map.of("verdict", "UNSURE", "note", "À voir."))
                .then()
                .statusCode(200)
                .body("state", is("UNSURE"), "judgedBy", is("admin"), "judgedAt", notNullValue());
        verdict(id, Map.of("verdict", "DISTINCT")).then().statusCode(200).body("state", is("DISTINCT"));
        patch(API + "poles/" + one, Map.of("name", "Autre chose"));
        candidates().body("items", empty());
        patch(API + "poles/" + one, Map.of("name", "Ressources"));
        candidates().body("items", empty());
        admin().get(LIKENESSES + "?state=DISTINCT&of=a").then().body("items.id", contains(id));
        String epoch = "update feed_head set epoch = 'another'";
        database.change(epoch);
        candidates().body("items", empty());
        admin().get(LIKENESSES).then().body("items.id", contains(id), "items[0].state", is("DISTINCT"));
    }

    @Test
    void events_are_alike_on_the_same_day_and_two_editions_are_two() {
        event("a", "Journée nationale des PTCE", "2016-07-04");
        event("b", "5e journée nationale des PTCE", "2016-07-04");
        event("c", "2e Journée nationale des PTCE", "2016-07-04");
        event("d", "5e Journée nationale des P.T.C.E.", "2016-07-05");
        event("e", "La 5e journée nationale PTCE", "2016-07-04");
        matchmaker.catchUp();
        admin().get(LIKENESSES + "?of=b&type=event")
                .then()
                .body(
                        "items.find { it.first.slug == 'e' || it.second.slug == 'e' }.reasons.basis",
                        contains("NAME", "DAY"));
        for (String other : List.of("c", "d")) {
            admin().get(LIKENESSES + "?of=b")
                    .then()
                    .body(
                            "items.findAll { it.first.slug == '" + other + "' || it.second.slug == '" + other + "' }",
                            empty());
        }
    }

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
    void a_person_may_say_what_the_service_has_not_found_and_nothing_is_merged_twice() {
        String one = published("organisations", Map.of("slug", "a", "name", "Alpha"));
        String other = published("organisations", Map.of("slug", "b", "name", "Oméga"));
        String third = published("organisations", Map.of("slug", "c", "name", "Rien"));
        create(API + "organisations", Map.of("slug", "d", "name", "Un brouillon"));
        String id = create(LIKENESSES, Map.of("type", "organisation", "a", "a", "b", other));
        post(LIKENESSES, Map.of("type", "organisation", "a", other, "b", one))
                .then()
                .statusCode(409)
                .body("rule", is("likeness-known"));
        post(LIKENESSES, Map.of("type", "organisation", "a", "a", "b", "a"))
                .then()
                .statusCode(409)
                .body("rule", is("likeness-of-itself"));
        post(LIKENESSES, Map.of("type", "organisation", "a", "a", "b", "d"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/b"));
        post(LIKENESSES, Map.of("type", "territory", "a", "a", "b", "d"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/type"));
        candidates().body("items.id", contains(id), "items[0].score", nullValue());
        verdict(id, Map.of("verdict", "CONFIRM", "keep", third))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/keep"));
        verdict(id, Map.of("verdict", "CONFIRM", "keep", other))
                .then()
                .statusCode(200)
                .body("keptId", is(other));
        verdict(id, Map.of("verdict", "DISTINCT")).then().statusCode(409).body("rule", is("likeness-confirmed"));
        String more = create(LIKENESSES, Map.of("type", "organisation", "a", other, "b", third));
        verdict(more, Map.of("verdict", "CONFIRM", "keep", third))
                .then()
                .statusCode(409)
                .body("rule", is("merge-stands-for-others"));
        verdict(more, Map.of("verdict", "CONFIRM")).then().statusCode(200).body("keptId", is(other));
        post(LIKENESSES, Map.of("type", "organisation", "a", one, "b", third))
                .then()
                .statusCode(422);
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

    @Test
    void half_of_the_listing_from_a_third_source_is_recognised_and_nothing_is_merged() throws IOException {
        List.of("reference", "journee-2016", "annuaire-ptce", "agenda-ess").forEach(loader::load);
        matchmaker.catchUp();
        var expected = new TreeMap<String, String>();
        int number = 0;
        for (String line : Files.readAllLines(Path.of("src/main/resources/data/annuaire-ptce/records.ndjson"))) {
            var said = JsonPath.from(line);
            if (said.getString("type").equals("pole") && number++ % 2 == 0) {
                String name = said.getString("data.name");
                var data = new HashMap<String, Object>();
                data.put("name", respelled(name, number));
                Stream.of("seat", "territories")
                        .filter(member -> said.get("data." + member) != null)
                        .forEach(member -> data.put(member, said.get("data." + member)));
                String sent = send("labo", "x-" + number, "pole", data)
                        .then()
                        .statusCode(201)
                        .body("outcome", is("CREATED"))
                        .extract()
                        .path("resource.id");
                expected.put(sent, name);
            }
        }
        matchmaker.catchUp();
        var missing = new ArrayList<String>();
        expected.forEach((id, name) -> {
            List<String> alike = admin().get(LIKENESSES + "?of=" + id)
                    .path("items.collect { it.firstId == '" + id + "' ? it.second.name : it.first.name }");
            if (alike.stream().noneMatch(name::equalsIgnoreCase)) { // the day’s spelling, where the two are one
                missing.add(name + " " + alike);
            }
            when().get(API + "poles/" + id).then().statusCode(200);
        });
        assertEquals(List.of(), missing);
        admin().get(LIKENESSES + "?state=CONFIRMED").then().body("items", empty());
    }

    /** As someone else may have typed it. */
    private static String respelled(String name, int number) {
        return switch (number % 5) {
            case 0 -> name.toUpperCase(Locale.FRENCH);
            case 1 -> "PTCE " + Fold.of(name).replace('-', ' ');
            case 2 -> "SCIC " + name.replace('\'', '’');
            case 3 -> name.replaceAll("^(Le|La|Les|L')\\s*", "") + " (PTCE)";
            default -> "Association " + name.replace("-", "").replace("'", "");
        };
    }

    private ValidatableResponse candidates() {
        matchmaker.catchUp();
        return admin().get(LIKENESSES + "?state=OPEN").then().statusCode(200);
    }

    private static Response verdict(String id, Map<String, ?> verdict) {
        return post(LIKENESSES + "/" + id + "/verdict", verdict);
    }

    private static String published(String collection, Map<String, ?> data) {
        String id = create(API + collection, data);
        publish(API + collection + "/" + id);
        return id;
    }

    private static void event(String slug, String title, String day) {
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

    private static String record(String source, String externalId, Map<String, ?> data) {
        return send(source, externalId, "pole", data).path("resource.id");
    }

    private static Response send(String source, String externalId, String type, Map<String, ?> data) {
        return admin().contentType("application/json")
                .body(Map.of("type", type, "data", data))
                .put(API + "sources/" + source + "/records/" + externalId);
    }

    private static List<Map<String, Object>> state(String kept, String merged, String project, String link) {
        return Stream.of("poles/" + kept, "poles/" + merged, "projects/" + project, "links/" + link)
                .map(LikenessTest::bare)
                .toList();
    }

    /** Without what counts its changes. */
    private static Map<String, Object> bare(String path) {
        Map<String, Object> all = new TreeMap<>(
                when().get(API + path).then().statusCode(200).extract().<Map<String, Object>>path("$"));
        all.keySet().removeAll(List.of("version", "updatedAt"));
        return all;
    }
}

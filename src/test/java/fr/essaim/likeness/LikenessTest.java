package fr.essaim.likeness;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.shared.data.Fold;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
import org.junit.jupiter.api.Test;

/** What is like another is shown to a person, and what the person has said of it is remembered. */
@QuarkusTest
class LikenessTest extends JudgingTest {
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
}

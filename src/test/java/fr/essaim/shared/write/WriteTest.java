package fr.essaim.shared.write;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.organisation.Organisation;
import fr.essaim.project.Offer;
import fr.essaim.project.OfferKind;
import fr.essaim.project.Project;
import fr.essaim.shared.ApiTest;
import fr.essaim.shared.data.Publication;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is lost and nothing is done twice, shown on projects and organisations. */
@QuarkusTest
class WriteTest extends ApiTest {
    private static final String ONE = "/api/v1/projects/soleni";
    private static final String LIST = "/api/v1/organisations";
    private static final int AT_ONCE = 20;

    @Inject
    IdempotencyKeys keys;

    private Project project;

    @BeforeEach
    void aProject() {
        project = new Project();
        project.name = "Soleni";
        project.slug = "soleni";
        project.description = "Un service.";
        project.since = 2014;
        project.objectives = List.of("un", "deux");
        database.save(project);
    }

    @Test
    void what_is_created_is_a_draft_that_the_public_does_not_see() {
        String tag = admin().contentType("application/json")
                .body("{\"slug\":\"ulisse\",\"name\":\"Ulisse\"}")
                .post(LIST)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/organisations/ulisse"))
                .header("ETag", startsWith("\"0-"))
                .body("publication", is("DRAFT"))
                .extract()
                .header("ETag");
        when().get(LIST + "/ulisse").then().statusCode(404);
        when().get(LIST + "?include=total").then().body("total", is(0));
        admin().get(LIST + "/ulisse").then().statusCode(200).header("ETag", tag);
        admin().get(LIST + "?publication=DRAFT").then().body("items.name", contains("Ulisse"));
        when().get(LIST + "?publication=DRAFT").then().statusCode(401);
    }

    @Test
    void a_draft_is_named_to_no_one_else() {
        database.write(em -> {
            var holder = new Organisation();
            holder.name = "Secrète";
            holder.slug = "secrete";
            holder.publication = Publication.DRAFT;
            em.persist(holder);
            em.find(Project.class, project.id).holder = holder;
        });
        when().get(ONE).then().statusCode(200).body("holder", nullValue());
        when().get("/api/v1/projects?expand=holder").then().body("items[0].holder", nullValue());
        when().get("/api/v1/projects?holder=secrete").then().body("items", hasSize(0));
        patch("*", "{\"partners\":[{\"organisation\":\"secrete\"}]}").then().statusCode(200);
        when().get(ONE).then().body("partners", hasSize(0));
        when().get("/api/v1/projects?partner=secrete").then().body("items", hasSize(0));
        admin().get("/api/v1/projects?partner=secrete").then().body("items", hasSize(1));
        admin().get(ONE).then().body("holder.name", is("Secrète"));
    }

    @Test
    void a_part_of_a_draft_is_hidden_with_it() {
        Offer offer = offer("Une visite");
        when().get("/api/v1/offers/" + offer.id).then().statusCode(200);
        database.write(em -> em.find(Project.class, project.id).publication = Publication.ARCHIVED);
        when().get("/api/v1/offers/" + offer.id).then().statusCode(404);
        when().get("/api/v1/offers?include=total").then().body("total", is(0));
        admin().get("/api/v1/offers/" + offer.id).then().statusCode(200);
    }

    @Test
    void a_patch_keeps_what_it_leaves_out_removes_null_and_replaces_lists() {
        patch("*", "{\"since\":null,\"objectives\":[\"trois\"]}")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("name", is("Soleni"), "since", nullValue(), "objectives", contains("trois"));
        String tag = when().get(ONE).header("ETag");
        patch(tag, "{\"objectives\":[\"trois\"]}").then().statusCode(200).header("ETag", startsWith("\"1-"));
    }

    @Test
    void a_change_says_which_version_it_is_based_on() {
        String tag = when().get(ONE).header("ETag");
        admin().contentType("application/merge-patch+json")
                .body("{}")
                .patch(ONE)
                .then()
                .statusCode(428)
                .header("ETag", tag);
        patch(tag, "{\"since\":2015}").then().statusCode(200);
        patch(tag, "{\"since\":2016}").then().statusCode(412).header("ETag", startsWith("\"1-"));
        patch("W/" + when().get(ONE).header("ETag"), "{}").then().statusCode(412);
        patch("nonsense", "{}").then().statusCode(400).body("errors.header", contains("If-Match"));
        patch("*", "{\"since\":2017}").then().statusCode(200);
        admin().delete(ONE).then().statusCode(428);
        admin().header("If-Match", tag).delete(ONE).then().statusCode(412);
        admin().header("If-Match", "*").delete(ONE).then().statusCode(204);
        when().get(ONE).then().statusCode(404);
    }

    @Test
    void a_neighbour_renamed_is_no_reason_to_refuse() {
        var holder = new Organisation();
        holder.name = "Ulisse";
        holder.slug = "ulisse";
        database.save(holder);
        patch("*", "{\"holder\":\"ulisse\"}").then().statusCode(200);
        String tag = when().get(ONE).header("ETag");
        database.write(em -> em.find(Organisation.class, holder.id).name = "Groupe Ulisse");
        patch(tag, "{\"since\":2015}").then().statusCode(200);
    }

    @Test
    void a_body_is_refused_whole_and_says_where() {
        patch("*", "{\"name\":\"\",\"partners\":[{\"organisation\":\"x\"},{}]}")
                .then()
                .statusCode(422)
                .body("errors.pointer.sort()", contains("#/name", "#/partners/1/organisation"));
        patch("*", "{\"colour\":1}").then().statusCode(422).body("errors[0].pointer", is("#/colour"));
        patch("*", "{\"since\":\"hier\"}").then().statusCode(422).body("errors[0].pointer", is("#/since"));
        patch("*", "{\"holder\":\"nobody\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/holder"), "errors[0].code", is("unknown-reference"));
        patch("*", "{\"stage\":{\"code\":\"FINISHED\"}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/stage/code"), "errors[0].detail", containsString("OPERATING"));
        for (String unstorable : List.of("a\\u0000b", "\\ud800", "\\udc00\\ud800")) {
            patch("*", "{\"description\":\"" + unstorable + "\"}")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", is("#/description"), "errors[0].code", is("unstorable-text"));
        }
        patch("*", "{\"description\":\"\\ud83e\\udd56\"}").then().statusCode(200);
        patch("*", "{\"partners\":[null]}").then().statusCode(422).body("errors[0].pointer", is("#/partners/0"));
        patch("*", "[]").then().statusCode(422).body("errors[0].pointer", is("#"));
        patch("*", "{").then().statusCode(400).body("code", is("invalid-json"));
        admin().contentType("application/json")
                .header("If-Match", "*")
                .body("{}")
                .patch(ONE)
                .then()
                .statusCode(415)
                .header("Accept-Patch", "application/merge-patch+json");
        when().get(ONE).then().header("ETag", startsWith("\"1-"));
    }

    @Test
    void a_slug_is_taken_once_and_what_others_need_stays() {
        create("ulisse", null).then().statusCode(201);
        create("ulisse", null).then().statusCode(409).body("rule", is("organisation_slug_unique"));
        patch("*", "{\"holder\":\"ulisse\"}").then().statusCode(200);
        admin().header("If-Match", "*")
                .delete(LIST + "/ulisse")
                .then()
                .statusCode(409)
                .body("rule", is("project_holder"));
    }

    @Test
    void what_shows_a_part_changes_with_it() {
        String offer = admin().contentType("application/json")
                .body(Map.of("project", "soleni", "order", 1, "kind", "EVENT", "text", "Une visite"))
                .post("/api/v1/offers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        when().get(ONE).then().header("ETag", startsWith("\"0-")); // a draft: there is nothing to see
        String path = "/api/v1/offers/" + offer;
        admin().get(ONE).then().body("offers.text", contains("Une visite"));
        patch(path, "*", "{\"text\":\"Deux visites\"}").then().statusCode(200);
        admin().header("If-Match", "*").post(path + "/submit").then().statusCode(200);
        when().get(ONE).then().header("ETag", startsWith("\"0-"));
        admin().header("If-Match", "*").post(path + "/publish").then().statusCode(200);
        when().get(ONE).then().header("ETag", startsWith("\"1-"));
        patch(path, "*", "{\"text\":\"Deux visites\"}").then().statusCode(200);
        when().get(ONE).then().header("ETag", startsWith("\"1-"));
        admin().header("If-Match", "*").delete(path).then().statusCode(204);
        when().get(ONE).then().header("ETag", startsWith("\"2-"));
    }

    @Test
    void what_moves_changes_where_it_was_and_where_it_is() {
        another("enercoop");
        Offer offer = offer("Une visite");
        patch("/api/v1/offers/" + offer.id, "*", "{\"project\":\"enercoop\"}")
                .then()
                .statusCode(200);
        when().get(ONE).then().header("ETag", startsWith("\"1-")).body("offers", hasSize(0));
        when().get("/api/v1/projects/enercoop")
                .then()
                .header("ETag", startsWith("\"1-"))
                .body("offers.text", contains("Une visite"));
    }

    @Test
    void crossed_moves_do_not_wait_for_each_other() throws Exception {
        another("enercoop");
        List<Offer> offers = List.of(offer("une"), offer("deux"), offer("trois"), offer("quatre"));
        for (int round = 0; round < 10; round++) {
            int turn = round;
            Map<Integer, Integer> statuses = atOnce(i -> patch(
                    "/api/v1/offers/" + offers.get(i % 4).id,
                    "*",
                    "{\"order\":" + (i + 1) + ",\"project\":\"" + ((i + turn) % 2 == 0 ? "soleni" : "enercoop")
                            + "\"}"));
            assertEquals(Map.of(200, AT_ONCE), statuses);
        }
    }

    @Test
    void a_whole_deleted_meanwhile_is_as_one_that_was_not_there() throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try {
            var answer = new ArrayList<Future<Response>>();
            database.write(em -> {
                em.remove(em.find(Project.class, project.id));
                em.flush();
                answer.add(thread.submit(() -> admin().contentType("application/json")
                        .body(Map.of("project", "soleni", "order", 1, "kind", "EVENT", "text", "Une visite"))
                        .post("/api/v1/offers")));
                try {
                    Thread.sleep(1000); // it finds the project, and waits for it
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            answer.get(0)
                    .get()
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", is("#/project"), "errors[0].code", is("unknown-reference"));
        } finally {
            thread.shutdown();
        }
    }

    @Test
    void of_twenty_changes_of_one_version_one_passes() throws Exception {
        String tag = when().get(ONE).header("ETag");
        Map<Integer, Integer> statuses = atOnce(i -> patch(tag, "{\"since\":" + (1990 + i) + "}"));
        assertEquals(Map.of(200, 1, 412, AT_ONCE - 1), statuses);
        when().get(ONE).then().header("ETag", startsWith("\"1-"));
    }

    @Test
    void of_twenty_requests_with_one_key_one_is_done() throws Exception {
        Map<Integer, Integer> statuses = atOnce(i -> create("ulisse", "one-key"));
        assertEquals(AT_ONCE, statuses.getOrDefault(201, 0) + statuses.getOrDefault(409, 0), statuses.toString());
        admin().get(LIST + "?publication=DRAFT&include=total").then().body("total", is(1));
    }

    @Test
    void the_same_key_gets_the_same_answer() {
        Response first = create("ulisse", "k");
        Response again = create("ulisse", "k");
        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .body(is(first.asString()));
        create("other", "k").then().statusCode(422).body("errors.header", contains("Idempotency-Key"));
        create("third", "").then().statusCode(400);
        create("third", "x".repeat(256)).then().statusCode(400);
    }

    @Test
    void a_refusal_is_not_kept_under_its_key() {
        create("Not A Slug", "k").then().statusCode(422);
        create("ulisse", "k").then().statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    @Test
    void an_old_key_is_a_new_one_and_goes_without_making_others_wait() throws Exception {
        create("ulisse", "old").then().statusCode(201);
        create("soleni", "older").then().statusCode(201);
        var old = "update IdempotencyKey k set k.createdAt = :then where k.id.text <> 'new'";
        database.write(em -> em.createQuery(old)
                .setParameter("then", Instant.now().minus(Duration.ofHours(49)))
                .executeUpdate());
        var thread = Executors.newSingleThreadExecutor();
        try {
            database.write(em -> {
                em.createQuery("update IdempotencyKey k set k.status = 200").executeUpdate(); // holds all the rows
                try {
                    assertEquals(
                            201,
                            thread.submit(() -> create("other", "new").statusCode())
                                    .get());
                } catch (InterruptedException | ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            });
        } finally {
            thread.shutdown();
        }
        create("third", "old").then().statusCode(201).header("Idempotent-Replayed", nullValue());
        assertEquals(3, database.count("select count(*) from IdempotencyKey"));
        keys.purge();
        assertEquals(2, database.count("select count(*) from IdempotencyKey"));
        create("third", "old").then().statusCode(201).header("Idempotent-Replayed", "true");
    }

    @Test
    void a_key_is_its_callers_own() {
        RequestSpecification other = holding("projects:write");
        create("ulisse", "k").then().statusCode(201);
        other.contentType("application/json")
                .header("Idempotency-Key", "k")
                .body("{\"slug\":\"other\",\"name\":\"Autre\"}")
                .post(LIST)
                .then()
                .statusCode(201)
                .body("slug", is("other"));
    }

    private void another(String slug) {
        var another = new Project();
        another.name = slug;
        another.slug = slug;
        another.description = "Un autre.";
        database.save(another);
    }

    private Offer offer(String text) {
        var offer = new Offer();
        offer.project = project;
        offer.kind = OfferKind.EVENT;
        offer.text = text;
        offer.position = 1;
        return database.save(offer);
    }

    private static Response patch(String tag, String body) {
        return patch(ONE, tag, body);
    }

    private static Response patch(String path, String tag, String body) {
        return admin().contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(body)
                .patch(path);
    }

    private static Response create(String slug, String key) {
        RequestSpecification request = admin().contentType("application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body(Map.of("slug", slug, "name", "Ulisse")).post(LIST);
    }

    private interface Shot {
        Response fire(int number);
    }

    /** How often each status was answered to requests sent together. */
    private static Map<Integer, Integer> atOnce(Shot shot) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var shots = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < AT_ONCE; i++) {
                int number = i;
                shots.add(() -> shot.fire(number).statusCode());
            }
            var statuses = new TreeMap<Integer, Integer>();
            for (Future<Integer> status : threads.invokeAll(shots)) {
                statuses.merge(status.get(), 1, Integer::sum);
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }
}

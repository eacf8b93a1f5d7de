package fr.essaim.shared.write;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import fr.essaim.project.Offer;
import fr.essaim.project.OfferKind;
import fr.essaim.project.Project;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole and its parts: what shows a part changes with it. */
@QuarkusTest
class WholeTest extends ApiTest {
    private static final String ONE = "/api/v1/projects/soleni";
    private static final String OFFERS = "/api/v1/offers";

    private Project project;

    @BeforeEach
    void aProject() {
        project = database.save(projectNamed("Soleni"));
    }

    @Test
    void what_shows_a_part_changes_with_it() {
        String offer = create(OFFERS, body("Une visite"));
        when().get(ONE).then().header("ETag", startsWith("\"0-")); // a draft: there is nothing to see
        String path = OFFERS + "/" + offer;
        admin().get(ONE).then().body("offers.text", contains("Une visite"));
        patch(path, "{\"text\":\"Deux visites\"}").then().statusCode(200);
        move(path, "submit");
        when().get(ONE).then().header("ETag", startsWith("\"0-"));
        move(path, "publish");
        when().get(ONE).then().header("ETag", startsWith("\"1-"));
        patch(path, "{\"text\":\"Deux visites\"}").then().statusCode(200);
        when().get(ONE).then().header("ETag", startsWith("\"1-"));
        admin().header("If-Match", "*").delete(path).then().statusCode(204);
        when().get(ONE).then().header("ETag", startsWith("\"2-"));
    }

    @Test
    void what_moves_changes_where_it_was_and_where_it_is() {
        database.save(projectNamed("Enercoop"));
        Offer offer = offer("Une visite");
        patch(OFFERS + "/" + offer.id, "{\"project\":\"enercoop\"}").then().statusCode(200);
        when().get(ONE).then().header("ETag", startsWith("\"1-")).body("offers", hasSize(0));
        when().get("/api/v1/projects/enercoop")
                .then()
                .header("ETag", startsWith("\"1-"))
                .body("offers.text", contains("Une visite"));
    }

    @Test
    void crossed_moves_do_not_wait_for_each_other() throws Exception {
        database.save(projectNamed("Enercoop"));
        List<Offer> offers = List.of(offer("une"), offer("deux"), offer("trois"), offer("quatre"));
        for (int round = 0; round < 10; round++) {
            int turn = round;
            List<Response> answers = atOnce(
                    20,
                    i -> patch(
                            OFFERS + "/" + offers.get(i % 4).id,
                            Map.of("order", i + 1, "project", (i + turn) % 2 == 0 ? "soleni" : "enercoop")));
            answers.forEach(answer -> answer.then().statusCode(200));
        }
    }

    @Test
    void a_whole_deleted_meanwhile_is_as_one_that_was_not_there() {
        var answer = new CompletableFuture<Response>();
        database.write(em -> {
            em.remove(em.find(Project.class, project.id));
            em.flush();
            answer.completeAsync(() -> post(OFFERS, body("Une visite")));
            try {
                Thread.sleep(1000); // it finds the project, and waits for it
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        answer.join()
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/project"), "errors[0].code", is("unknown-reference"));
    }

    private Offer offer(String text) {
        var offer = new Offer();
        offer.project = project;
        offer.kind = OfferKind.EVENT;
        offer.text = text;
        offer.position = 1;
        return database.save(offer);
    }

    private static Map<String, Object> body(String text) {
        return Map.of("project", "soleni", "order", 1, "kind", "EVENT", "text", text);
    }
}

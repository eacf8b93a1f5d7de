package fr.essaim.shared.write;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.essaim.project.Project;
import fr.essaim.shared.ApiTest;
import fr.essaim.shared.data.Publication;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft is seen by those who write, and whatever is of it is hidden with it. */
@QuarkusTest
class DraftTest extends ApiTest {
    private static final String ONE = "/api/v1/projects/soleni";
    private static final String LIST = "/api/v1/organisations";

    private Project project;

    @BeforeEach
    void aProject() {
        project = database.save(projectNamed("Soleni"));
    }

    @Test
    void what_is_created_is_a_draft_that_the_public_does_not_see() {
        String tag = post(LIST, "{\"slug\":\"ulisse\",\"name\":\"Ulisse\"}")
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
            var holder = organisationNamed("Secrète");
            holder.publication = Publication.DRAFT;
            em.persist(holder);
            em.find(Project.class, project.id).holder = holder;
        });
        when().get(ONE).then().statusCode(200).body("holder", nullValue());
        when().get("/api/v1/projects?expand=holder").then().body("items[0].holder", nullValue());
        when().get("/api/v1/projects?holder=secrete").then().body("items", hasSize(0));
        patch(ONE, "{\"partners\":[{\"organisation\":\"secrete\"}]}").then().statusCode(200);
        when().get(ONE).then().body("partners", hasSize(0));
        when().get("/api/v1/projects?partner=secrete").then().body("items", hasSize(0));
        admin().get("/api/v1/projects?partner=secrete").then().body("items", hasSize(1));
        admin().get(ONE).then().body("holder.name", is("Secrète"));
    }

    @Test
    void a_part_of_a_draft_is_hidden_with_it() {
        String offer = create(
                "/api/v1/offers", Map.of("project", "soleni", "order", 1, "kind", "EVENT", "text", "Une visite"));
        publish("/api/v1/offers/" + offer);
        when().get("/api/v1/offers/" + offer).then().statusCode(200);
        database.write(em -> em.find(Project.class, project.id).publication = Publication.ARCHIVED);
        when().get("/api/v1/offers/" + offer).then().statusCode(404);
        when().get("/api/v1/offers?include=total").then().body("total", is(0));
        admin().get("/api/v1/offers/" + offer).then().statusCode(200);
    }

    @Test
    void the_public_never_sees_a_draft() {
        Project draft = projectNamed("Secret");
        draft.publication = Publication.DRAFT;
        database.save(draft);
        when().get("/api/v1/projects?include=total").then().body("total", is(1), "items.slug", contains("soleni"));
        when().get("/api/v1/projects/secret").then().statusCode(404);
        when().get("/api/v1/projects/" + draft.id).then().statusCode(404);
    }
}

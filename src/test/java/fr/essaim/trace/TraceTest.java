package fr.essaim.trace;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.imports.DatasetLoader;
import fr.essaim.link.Link;
import fr.essaim.link.LinkBasis;
import fr.essaim.link.LinkKind;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From what was said in a room to what was done on a territory, and back. */
@QuarkusTest
class TraceTest extends ApiTest {
    private static final String API = "/api/v1/";
    private static final String LINKS = API + "links";

    @Inject
    DatasetLoader loader;

    @Test
    void the_practice_leads_to_the_commitment_and_comes_from_the_proposal() {
        loader.load("reference");
        loader.load("journee-2016");
        String practice = when().get(API + "contributions?q=Une fondation de territoire portée")
                .path("items[0].id");
        trace("contributions/" + practice, "")
                .body("root", is(practice), "truncated", is(false))
                .body("nodes.find { it.type == 'commitment' }.text", is("Mettre sur pied une fondation de territoire"))
                .body("nodes.find { it.kind == 'PROPOSAL' }.text", containsString("fonds de dotation"))
                .body("nodes.find { it.kind == 'PROPOSAL' }.depth", is(-1))
                .body("nodes.kind", hasItems("QUESTION", "STAKE", "PROPOSAL", "SYNTHESIS"))
                .body("edges.kind", hasItems("ANSWERS", "RECURS_IN", "LEADS_TO", "RESULTS_IN", "PART_OF"))
                .body("edges.find { it.kind == 'LEADS_TO' }.basis", is("INFERRED"));
        trace("contributions/" + practice, "?direction=down&depth=1")
                .body("nodes.depth", contains(0, 1, 1))
                .body("nodes.type", containsInAnyOrder("contribution", "contribution", "commitment"));
        // The whole chain, to the sites.
        trace("projects/bou-sol", "?direction=down").body("nodes.findAll { it.type == 'implantation' }", hasSize(7));
        trace("projects/bou-sol", "?direction=up").body("nodes.kind", hasItem("QUESTION"));
        trace("events/journee-nationale-ptce-2016", "")
                .body("nodes.type", hasItems("atelier", "project", "commitment"));
    }

    @Test
    void each_way_is_gone_without_turning_back() {
        chain();
        trace("organisations/b", "").body("nodes.text", contains("a", "b", "c", "d"));
        trace("organisations/b", "?direction=up").body("nodes.text", contains("a", "b"));
        trace("organisations/b", "?direction=down").body("nodes.text", contains("b", "c", "d"));
        trace("organisations/b", "?direction=down&depth=1").body("nodes.text", contains("b", "c"));
        // What answers comes after, and is said to answer.
        String a = trace("organisations/a", "").extract().path("root");
        trace("organisations/b", "?depth=1").body("edges.find { it.kind == 'ANSWERS' }.to", is(a));
        link("LEADS_TO", "a", "e");
        trace("organisations/b", "").body("nodes.text", contains("a", "b", "c", "d"));
    }

    @Test
    void a_circle_ends() {
        chain();
        link("LEADS_TO", "d", "a");
        trace("organisations/b", "?depth=12")
                .body("nodes", hasSize(4), "edges", hasSize(4))
                .body("nodes.text", containsInAnyOrder("a", "b", "c", "d"));
    }

    @Test
    void what_is_the_same_is_reached_both_ways() {
        named("a");
        named("b");
        link("SAME_AS", "a", "b");
        trace("organisations/a", "?direction=up").body("nodes", hasSize(2), "edges", hasSize(1));
        trace("organisations/b", "?direction=down").body("nodes", hasSize(2), "edges", hasSize(1));
        trace("organisations/b", "").body("edges", hasSize(1));
    }

    @Test
    void what_the_public_does_not_see_is_not_walked_through() {
        chain();
        create(API + "organisations", Map.of("slug", "brouillon", "name", "brouillon"));
        link("LEADS_TO", "b", "brouillon");
        link("LEADS_TO", "brouillon", "e");
        create(LINKS, input("LEADS_TO", "c", "e"));
        trace("organisations/b", "").body("nodes.text", contains("a", "b", "c", "d"));
        admin().get(API + "organisations/b/trace")
                .then()
                .body("nodes.text", hasItems("brouillon", "e"), "edges", hasSize(6));
        when().get(API + "organisations/brouillon/trace").then().statusCode(404);
        archive(API + "organisations/c");
        trace("organisations/b", "").body("nodes.text", contains("a", "b"));
        admin().get(API + "organisations/b/trace").then().body("nodes.text", not(hasItem("c")));
    }

    @Test
    void more_than_can_be_drawn_is_said() {
        UUID root = UUID.fromString(named("racine"));
        database.write(em -> {
            for (int i = 0; i < Traces.MOST_NODES + 20; i++) {
                var site = organisationNamed("site " + i);
                em.persist(site);
                em.persist(leadsTo(root, site.id));
            }
        });
        trace("organisations/racine", "").body("nodes", hasSize(Traces.MOST_NODES), "truncated", is(true));
        when().get(API + "organisations/racine/trace.svg").then().body(containsString("Il y en a davantage"));
    }

    @Test
    void mermaid_and_svg_say_any_text_as_a_text() {
        String nasty = "\"] --> x <script>alert(1)</script> & #59; `%% end";
        create(API + "organisations", Map.of("slug", "a", "name", nasty));
        publish(API + "organisations/a");
        named("b");
        link("LEADS_TO", "a", "b");
        String flowchart = when().get(API + "organisations/b/trace.mmd")
                .then()
                .statusCode(200)
                .contentType("text/vnd.mermaid")
                .header("Content-Language", "fr")
                .extract()
                .asString();
        assertEquals(
                List.of(
                        "flowchart TD",
                        "  n0[\"Organisation : #34;#93; --#62; x #60;script#62;alert(1)#60;/script#62; #38; #35;59#59; #96;%% end\"]",
                        "  n1[\"Organisation : b\"]",
                        "  n0 -->|mène à| n1",
                        "  style n1 stroke-width:4px"),
                flowchart.lines().toList());
        String address = given().header("Accept-Language", "en")
                .get(API + "organisations/a/trace.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(not(containsString("<script")), containsString("leads to"))
                .extract()
                .xmlPath()
                .getString("**.find { it.name() == 'a' }.@href");
        when().get(address).then().statusCode(200).body("name", is(nasty));
    }

    @Test
    void a_trace_is_read_again_only_when_it_has_changed() {
        chain();
        String tag = trace("organisations/b", "").extract().header("ETag");
        given().header("If-None-Match", tag)
                .get(API + "organisations/b/trace")
                .then()
                .statusCode(304);
        patch(API + "organisations/d", Map.of("name", "autre")).then().statusCode(200);
        given().header("If-None-Match", tag)
                .get(API + "organisations/b/trace")
                .then()
                .statusCode(200)
                .body("nodes.text", contains("a", "b", "c", "autre"));
    }

    @Test
    void what_cannot_be_traced_is_said() {
        named("a");
        when().get(API + "organisations/nulle-part/trace").then().statusCode(404);
        when().get(API + "nulle-part/a/trace").then().statusCode(404);
        when().get(API + "organisations/a/trace?depth=0").then().statusCode(422);
        when().get(API + "organisations/a/trace?depth=13").then().statusCode(422);
        when().get(API + "organisations/a/trace?direction=sideways").then().statusCode(400);
        when().get(API + "organisations/a/trace?steps=2").then().statusCode(400);
        trace("organisations/a", "").body("nodes.text", contains("a"), "edges", hasSize(0));
        patch(API + "organisations/a", Map.of("name", "a")).then().statusCode(200);
        admin().header("If-Match", "*").delete(API + "organisations/a").then().statusCode(204);
        when().get(API + "organisations/a/trace").then().statusCode(404);
    }

    /** a answered by b, which leads to c, which d replicates; and e, alone. */
    private static void chain() {
        List.of("a", "b", "c", "d", "e").forEach(TraceTest::named);
        link("ANSWERS", "b", "a");
        link("LEADS_TO", "b", "c");
        link("REPLICATES", "d", "c");
    }

    private static String named(String name) {
        String id = create(API + "organisations", Map.of("slug", name, "name", name));
        publish(API + "organisations/" + id);
        return id;
    }

    private static void link(String kind, String from, String to) {
        publish(LINKS + "/" + create(LINKS, input(kind, from, to)));
    }

    private static Link leadsTo(UUID from, UUID to) {
        var link = new Link();
        link.kind = LinkKind.LEADS_TO;
        link.basis = LinkBasis.STATED;
        link.fromType = "organisation";
        link.fromId = from;
        link.toType = "organisation";
        link.toId = to;
        return link;
    }

    private static Map<String, ?> input(String kind, String from, String to) {
        return Map.of(
                "kind",
                kind,
                "basis",
                "STATED",
                "from",
                Map.of("type", "organisation", "ref", from),
                "to",
                Map.of("type", "organisation", "ref", to));
    }

    private static ValidatableResponse trace(String path, String query) {
        return when().get(API + path + "/trace" + query)
                .then()
                .statusCode(200)
                .body("nodes.url", everyItem(containsString(API)));
    }
}

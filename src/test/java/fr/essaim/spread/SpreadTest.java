package fr.essaim.spread;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.imports.DatasetLoader;
import fr.essaim.project.Implantation;
import fr.essaim.project.ImplantationStatus;
import fr.essaim.project.Project;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What became of a project elsewhere. */
@QuarkusTest
class SpreadTest extends ApiTest {
    private static final String SITES = "/api/v1/implantations";

    @Inject
    DatasetLoader loader;

    @Test
    void of_the_bakeries_four_work_one_opens_and_two_are_studied() {
        loader.load("reference");
        loader.load("journee-2016");
        when().get("/api/v1/projects/bou-sol/spread")
                .then()
                .statusCode(200)
                .body("count", is(7), "own", is(7), "elsewhere", is(0), "complete", is(true))
                .body("byStatus.find { it.status == 'OPERATING' }.count", is(4))
                .body("byStatus.find { it.status == 'OPENING' }.count", is(1))
                .body("byStatus.find { it.status == 'STUDY' }.count", is(2))
                .body("byPlace.find { it.name == 'Marseille' }.count", is(2))
                .body(in("OPERATING"), contains("Marseille", "Montpellier", "Lyon"))
                .body(in("OPENING"), contains("Calais"))
                .body(in("STUDY"), contains("Dijon", "Bordeaux"))
                .body("byDepartement.code", contains("13", "21", "33", "34", "62", "69"))
                .body("byDepartement.name[0]", is("Bouches-du-Rhône"), "placeUnknown.count", is(0))
                .body("byYear", empty(), "yearUnknown.count", is(7))
                .body("sites.find { it.communeCode == '62193' }.history[0].period", is("fin d'année"));
        when().get("/api/v1/projects/soleni/spread")
                .then()
                .body("count", is(1), "placeUnknown.byStatus.status", contains("STUDY"), "byPlace", empty());
    }

    private static String in(String status) {
        return "byPlace.findAll { it.byStatus[0].status == '" + status + "' }.name";
    }

    @Test
    void replicas_are_found_wherever_they_are_and_each_side_names_the_other() {
        project("a", null);
        project("b", "a");
        project("c", null);
        String first =
                site("{'project':'a','label':'a1','status':'OPERATING','count':3,'communeCode':'38185','history':["
                        + "{'status':'STUDY','on':'2014-05-01'},{'status':'OPERATING','on':'2015-03-01'}]}");
        String replica = site(("{'project':'c','label':'c1','status':'ABANDONED','origin':'%s','communeCode':'97411',"
                        + "'kept':'la charte','adapted':'les horaires','lessons':'trop petit','history':["
                        + "{'status':'STUDY','period':'un hiver'},{'status':'ABANDONED','on':'2015-09-01'}]}")
                .formatted(first));
        site(Map.of("project", "c", "label", "c2", "status", "CLOSED", "origin", replica));
        site(Map.of("project", "c", "label", "of its own", "status", "OPERATING"));
        site(Map.of("project", "b", "label", "b1", "status", "STUDY"));
        when().get("/api/v1/projects/a/spread")
                .then()
                .statusCode(200)
                .body("sites.label", contains("a1", "c1", "c2", "b1"), "sites.depth", contains(0, 1, 2, 0))
                .body("count", is(6), "own", is(3), "elsewhere", is(3))
                .body("projects.depth", contains(0, 1))
                .body("projects.project.slug", contains("a", "b"), "projects[1].inspiredBy.slug", is("a"))
                .body("sites[1].origin.name", is("a1"), "sites[1].originProject.slug", is("a"))
                .body("sites[1].kept", is("la charte"), "sites[1].lessons", is("trop petit"))
                .body("byStatus.status", contains("STUDY", "OPERATING", "CLOSED", "ABANDONED"))
                .body("byDepartement.code", contains("38", "974"), "placeUnknown.count", is(2))
                .body("byYear.year", contains(2014, 2015))
                .body("byYear[1].byStatus.status", contains("OPERATING", "ABANDONED"))
                .body("byYear[1].byStatus.count", contains(3, 1))
                // the winter of c1, and how c2 and b1 stand today
                .body("yearUnknown.count", is(3), "yearUnknown.byStatus.status", contains("STUDY", "CLOSED"));
        when().get(SITES + "/" + first).then().body("replicas.label", contains("c1"), "origin", nullValue());
        when().get(SITES + "/" + replica)
                .then()
                .body("origin.name", is("a1"), "replicas.label", contains("c2"), "replicas[0].project.slug", is("c"));
        when().get("/api/v1/projects/a").then().body("inspired.slug", contains("b"));
        when().get("/api/v1/projects/b").then().body("inspiredBy.slug", is("a"), "inspired", empty());
        when().get("/api/v1/projects/c/spread").then().body("sites.label", contains("c1", "c2", "of its own"));
    }

    @Test
    void nothing_hidden_is_shown_counted_or_walked_through() {
        project("a", null);
        project("b", "a");
        project("c", "b");
        String first = site(Map.of("project", "a", "label", "a1", "status", "OPERATING"));
        String draft = create(SITES, Map.of("project", "a", "label", "a2", "status", "STUDY", "origin", first));
        site(Map.of("project", "a", "label", "a3", "status", "STUDY", "origin", draft));
        String elsewhere = site(Map.of("project", "b", "label", "b1", "status", "STUDY", "origin", first));
        archive("/api/v1/projects/b");
        site(Map.of("project", "c", "label", "c1", "status", "STUDY", "origin", elsewhere));
        when().get("/api/v1/projects/a/spread")
                .then()
                .body(
                        "sites.label",
                        contains("a1", "a3"),
                        "sites.depth",
                        contains(0, 0),
                        "sites[1].origin",
                        nullValue())
                .body("projects", hasSize(1), "count", is(2));
        when().get(SITES + "/" + first).then().body("replicas", empty());
        when().get("/api/v1/projects/a").then().body("inspired", empty());
        when().get("/api/v1/projects/c/spread")
                .then()
                .body("sites[0].origin", nullValue(), "projects[0].inspiredBy", nullValue());
        admin().get("/api/v1/projects/a/spread").then().body("sites.label", contains("a1", "a2", "a3"));
    }

    @Test
    void a_map_has_points_where_one_is_known_and_none_where_not() {
        project("a", null);
        site(Map.of("project", "a", "label", "placed", "status", "OPERATING", "communeCode", "38185"));
        site(Map.of("project", "a", "label", "in a village", "status", "STUDY", "communeCode", "38057", "count", 2));
        site(Map.of("project", "a", "label", "nowhere", "status", "STUDY"));
        when().get("/api/v1/projects/a/spread.geojson?fields=features")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-parameter"));
        when().get("/api/v1/projects/a/spread.geojson")
                .then()
                .statusCode(200)
                .header("Content-Type", is("application/geo+json;charset=UTF-8"))
                .body("type", is("FeatureCollection"), "features", hasSize(3), "notPlaced", is(1))
                .body("features.type", contains("Feature", "Feature", "Feature"))
                .body(
                        "features[0].geometry.type",
                        is("Point"),
                        "features[0].geometry.coordinates",
                        contains(5.71479f, 45.17869f))
                .body("features[0].properties.precision", is("COMMUNE"))
                .body("features[1].geometry.type", is("Point"), "features[2].geometry", nullValue())
                .body("features[1].containsKey('geometry')", is(true));
    }

    @Test
    void a_large_tree_costs_as_many_statements_as_a_small_one() {
        Project root = database.save(projectNamed("a"));
        chain(root, null, 2);
        long few = statements();
        database.write(em -> {
            for (int i = 0; i < 30; i++) {
                Project next = projectNamed("b" + i);
                next.inspiredBy = em.find(Project.class, root.id);
                em.persist(next);
                chain(next, null, 5);
            }
        });
        assertEquals(few, statements());
        when().get("/api/v1/projects/a/spread").then().body("count", is(152), "projects", hasSize(31));
    }

    @Test
    void what_is_longer_than_is_walked_is_said_to_go_on() {
        Project root = database.save(projectNamed("a"));
        chain(root, null, 60);
        when().get("/api/v1/projects/a/spread")
                .then()
                .body("complete", is(false), "sites", hasSize(SpreadTree.MOST_STEPS + 1));
    }

    @Test
    void a_circle_that_is_there_already_is_walked_once() {
        var one = database.save(projectNamed("un"));
        var two = database.save(projectNamed("deux"));
        database.change("update project set inspired_by_id = '%s' where id = '%s'".formatted(one.id, two.id));
        database.change("update project set inspired_by_id = '%s' where id = '%s'".formatted(two.id, one.id));
        when().get("/api/v1/projects/un/spread").then().statusCode(200).body("projects", hasSize(2));
        create("/api/v1/projects", Map.of("slug", "trois", "name", "Trois", "description", "d"));
        patch("/api/v1/projects/trois", Map.of("inspiredBy", "un")).then().statusCode(200);
        patch("/api/v1/projects/un", "{\"inspiredBy\":null}").then().statusCode(200);
    }

    private long statements() {
        return database.statements(
                () -> when().get("/api/v1/projects/a/spread").then().statusCode(200));
    }

    private void chain(Project project, Implantation origin, int length) {
        database.write(em -> {
            Implantation before = origin;
            for (int i = 0; i < length; i++) {
                var site = new Implantation();
                site.project = em.find(Project.class, project.id);
                site.label = "site " + i;
                site.status = ImplantationStatus.OPERATING;
                site.origin = before;
                em.persist(site);
                before = site;
            }
        });
    }

    private static void project(String slug, String model) {
        create(
                "/api/v1/projects",
                model == null
                        ? Map.of("slug", slug, "name", slug, "description", "d")
                        : Map.of("slug", slug, "name", slug, "description", "d", "inspiredBy", model));
        publish("/api/v1/projects/" + slug);
    }

    private static String site(String body) {
        return site((Object) body.replace('\'', '"'));
    }

    private static String site(Object body) {
        String id = create(SITES, body);
        publish(SITES + "/" + id);
        return id;
    }
}

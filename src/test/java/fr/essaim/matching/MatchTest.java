package fr.essaim.matching;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.imports.DatasetLoader;
import fr.essaim.pole.Pole;
import fr.essaim.pole.PoleStage;
import fr.essaim.project.Offer;
import fr.essaim.project.OfferKind;
import fr.essaim.project.Project;
import fr.essaim.project.ProjectStage;
import fr.essaim.shared.ApiTest;
import fr.essaim.shared.data.Publication;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offers meet needs, and it is said why. */
@QuarkusTest
class MatchTest extends ApiTest {
    private static final String API = "/api/v1/";
    private static final String FOOD = "alimentation-agriculture-durable";
    private static final String BUILDING = "batiment";
    private static final LocalDate DAY = LocalDate.of(LocalDate.now().getYear() + 2, 3, 12);

    @Inject
    DatasetLoader loader;

    private Pole seeker;
    private Project near;
    private Project far;

    /** Around Grenoble: a pole there, a project of a pole near Chambéry, one of a pole in Brest. */
    @BeforeEach
    void aPoleAndTwoProjects() {
        loader.load("reference");
        seeker = pole("Grenoble", 45.1885, 5.7245, "38185");
        near = project("Chambéry", pole("Chambéry", 45.5646, 5.9178, "73065"), FOOD, ProjectStage.OPERATING);
        far = project("Brest", pole("Brest", 48.3904, -4.4861, "29019"), BUILDING, null);
    }

    @Test
    void what_goes_with_a_need_is_ranked_and_says_why() {
        String best = offer(near, Map.of("kind", "LEARNING_VISIT", "capacity", 6, "dates", List.of(DAY.toString())));
        String other = offer(far, Map.of("kind", "LEARNING_VISIT", "dates", List.of("2016-09-23")));
        offer(far, Map.of("kind", "TRAINING", "capacity", 5)); // nothing in common
        String need = need(Map.of("kind", "LEARNING_VISIT", "pole", "grenoble"));

        String visit = "la nature recherchée (Visite apprenante)";
        String reasons = "même filière (Alimentation et agriculture durable), 44 km, " + visit
                + ", projet plus avancé, 6 places le 12 mars " + DAY.getYear();
        String address = when().get(API + "needs/" + need).then().extract().path("links.matches");
        when().get(address)
                .then()
                .statusCode(200)
                .body("subject.id", is(need), "complete", is(true), "items.offer.id", contains(best, other))
                .body("items[0].why", is(reasons))
                .body("items[0].score", is(35 + 23 + 15 + 10 + 10 + 5), "items[0].outOf", is(100))
                .body("items[0].distanceKm", is(44.5f), "items[0].freePlaces", is(6))
                .body("items[0].project.slug", is("chambery"), "items[0].nextDate", is(DAY.toString()))
                .body("items[1].why", is(visit))
                .body("items[1].score", is(15), "items[1].outOf", is(35 + 25 + 15 + 5))
                .body(
                        "items[1].parts.text",
                        contains(
                                "autre filière",
                                "854 km",
                                visit,
                                "stade non précisé",
                                "nombre de places non précisé",
                                "dates passées"))
                .body("items[1].parts.points", contains(0, 0, 15, null, null, 0));
        given().header("Accept-Language", "en")
                .get(API + "matches?limit=1&need=" + need)
                .then()
                .body("items", hasSize(1))
                .body("items[0].parts[5].text", is("on 12 March " + DAY.getYear()));
    }

    @Test
    void what_is_not_known_is_not_guessed() {
        offer(near, Map.of("kind", "LEARNING_VISIT"));
        String anonymous = need(Map.of("territory", Map.of("scale", "DEPARTEMENT", "code", "73")));
        when().get(API + "matches?need=" + anonymous)
                .then()
                .body("items.why", contains("même département"))
                .body("items[0].distanceKm", nullValue(), "items[0].score", is(15), "items[0].outOf", is(25))
                .body("items[0].parts.points", contains(null, 15, null, null, null, null));
        String nowhere = need(Map.of("territory", Map.of("scale", "NATIONAL", "code", "FR")));
        when().get(API + "matches?need=" + nowhere)
                .then()
                .statusCode(200)
                .body("items", hasSize(0), "compared", is(0), "complete", is(true));
    }

    @Test
    void a_project_finds_offers_of_others_and_an_offer_the_needs_it_could_meet() {
        String visit = offer(near, Map.of("kind", "LEARNING_VISIT"));
        Project young = project("La Tronche", seeker, FOOD, ProjectStage.IDEA);
        offer(young, Map.of("kind", "EXCHANGE"));
        when().get(API + "matches?project=la-tronche")
                .then()
                .body("items.offer.id", contains(visit))
                .body("items[0].parts[2].points", nullValue(), "items[0].parts[3].text", is("projet plus avancé"));

        String training = need(Map.of("kind", "TRAINING", "pole", "grenoble"));
        String wanted = need(Map.of("kind", "LEARNING_VISIT", "pole", "grenoble"));
        String own = need(Map.of("kind", "LEARNING_VISIT", "pole", "chambery"));
        when().get(API + "matches?offer=" + visit)
                .then()
                .body("items.need.id", contains(wanted, training), "items[0].by.slug", is("grenoble"))
                .body("items[0].kind", is("LEARNING_VISIT"), "items[0].offer", nullValue());
        when().get(API + "matches?need=" + own).then().body("items", hasSize(1)); // not its own
    }

    @Test
    void only_what_is_public_and_goes_on_is_shown() {
        String full = offer(near, Map.of("kind", "LEARNING_VISIT", "capacity", 1));
        offer(near, Map.of("kind", "LEARNING_VISIT", "expiresOn", "2020-01-01"));
        create(API + "offers", body(near, Map.of("kind", "LEARNING_VISIT"))); // a draft
        String archived = offer(near, Map.of("kind", "LEARNING_VISIT"));
        archive(API + "offers/" + archived);
        post(with(key("webhooks")), API + "offers/" + full + "/interests", Map.of())
                .then()
                .statusCode(201);
        String need = need(Map.of("kind", "LEARNING_VISIT", "pole", "grenoble"));
        when().get(API + "matches?need=" + need)
                .then()
                .body("items.offer.id", contains(full))
                .body("items[0].freePlaces", is(0), "items[0].parts[4].text", is("complet"));
        archive(API + "projects/chambery");
        when().get(API + "matches?need=" + need).then().body("items", hasSize(0));
        archive(API + "needs/" + need);
        when().get(API + "matches?need=" + need)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("need"), "errors.code", contains("unknown-reference"));
    }

    @Test
    void of_many_the_most_likely_are_compared_in_as_many_statements_as_of_few() {
        String need = need(Map.of("kind", "LEARNING_VISIT", "pole", "grenoble"));
        String first = offer(near, Map.of("kind", "LEARNING_VISIT"));
        String address = API + "matches?need=" + need;
        long ofOne = database.statements(() -> when().get(address).then().body("compared", is(1)));
        database.write(em -> IntStream.range(0, 600).forEach(i -> {
            var offer = new Offer();
            offer.project = em.getReference(Project.class, i % 2 == 0 ? near.id : far.id);
            offer.kind = i % 2 == 0 ? OfferKind.TRAINING : OfferKind.LEARNING_VISIT;
            offer.text = "Offre " + i;
            offer.position = i + 2;
            offer.publication = Publication.PUBLISHED;
            em.persist(offer);
        }));
        long ofMany = database.statements(() -> when().get(address)
                .then()
                .body("compared", is(500), "complete", is(false), "items", hasSize(20))
                .body("items[0].offer.id", is(first), "items[1].project.slug", is("chambery")));
        assertEquals(ofOne, ofMany);
    }

    @Test
    void one_thing_is_asked_for_at_a_time() {
        for (String wrong : List.of("", "?limit=5", "?project=brest&need=x", "?project=brest&offer=x&need=y")) {
            when().get(API + "matches" + wrong).then().statusCode(400).body("errors.code", contains("exactly-one"));
        }
        when().get(API + "matches?offer=brest")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-reference"));
        when().get(API + "matches?projet=brest")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-parameter"));
        when().get(API + "matches?project=brest&limit=0").then().statusCode(422);
        when().get(API + "matches?project=brest").then().statusCode(200).body("subject.slug", is("brest"));
    }

    private Pole pole(String name, double lat, double lon, String communeCode) {
        var pole = new Pole();
        pole.name = name;
        pole.slug = slug(name);
        pole.stage = PoleStage.BUILDING;
        pole.seat = new Pole.Seat(communeCode, null, null, lat, lon, null);
        pole.leadOrganisation = database.save(organisationNamed(name));
        pole.sectors = List.of(FOOD);
        return database.save(pole);
    }

    private Project project(String name, Pole pole, String sector, ProjectStage stage) {
        Project project = projectNamed(name);
        project.pole = pole;
        project.sectors = List.of(sector);
        project.stage = stage;
        return database.save(project);
    }

    private static String offer(Project project, Map<String, Object> members) {
        String id = create(API + "offers", body(project, members));
        publish(API + "offers/" + id);
        return id;
    }

    private static Map<String, Object> body(Project project, Map<String, Object> members) {
        var body = new HashMap<String, Object>(Map.of("project", project.slug, "order", 1, "text", "Une offre"));
        body.putAll(members);
        return body;
    }

    private static String need(Map<String, Object> members) {
        var body = new HashMap<String, Object>(Map.of("text", "Un besoin"));
        body.putAll(members);
        String id = create(API + "needs", body);
        publish(API + "needs/" + id);
        return id;
    }
}

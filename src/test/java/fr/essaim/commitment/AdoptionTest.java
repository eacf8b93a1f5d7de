package fr.essaim.commitment;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody carries is taken up: proposed by whoever wants to, confirmed by a moderator, kept with its times. */
@QuarkusTest
class AdoptionTest extends ApiTest {
    private static final String API = "/api/v1/";
    private static final String NAME = "Zwentibold Quixx";
    private static final String CONTACT = "zwentibold@quixx.example";
    private static final Map<String, ?> PERSON = Map.of(
            "person", Map.of("name", NAME, "contact", CONTACT, "consentedOn", "2020-01-01"), "message", "Avec joie");

    @Inject
    Commitments commitments;

    private String commitment;
    private String maker;
    private String moderator;

    @BeforeEach
    void aCommitmentThatNobodyCarries() {
        commitment = commitment();
        maker = key("webhooks");
        moderator = key("moderate");
        for (String slug : List.of("sud", "nord")) {
            create(API + "poles", Map.of("slug", slug, "name", "Pôle " + slug));
            publish(API + "poles/" + slug);
        }
        create(API + "organisations", Map.of("slug", "atelier", "name", "L’Atelier"));
        publish(API + "organisations/atelier");
    }

    @Test
    void a_pole_that_is_confirmed_carries_the_commitment() {
        Response made = propose(Map.of("pole", "sud", "message", "Le conseil l’a décidé"));
        made.then()
                .statusCode(201)
                .header("Location", endsWith(adoption(made.path("id"))))
                .body("state", is("PROPOSED"), "role", is("LEAD"), "number", is(1), "message", nullValue());
        String address = adoption(made.path("id"));
        bearerless(true);
        when().get(address).then().statusCode(404);
        with(key("commitments:write")).get(address).then().statusCode(404);
        with(maker).get(address).then().body("message", is("Le conseil l’a décidé"), "madeBy", nullValue());
        with(moderator).get(address).then().body("madeBy", containsString("key:"));
        when().get(commitment + "/adoptions").then().body("items", empty());
        with(maker).get(commitment + "/adoptions").then().body("items.state", contains("PROPOSED"));

        confirm(address).statusCode(200).body("state", is("CONFIRMED"), "decidedAt", notNullValue());
        bearerless(false);
        when().get(commitment).then().body("bearers.pole.slug", contains("sud"), "bearers.role", contains("LEAD"));
        when().get(API + "commitments?bearer=sud").then().body("items", hasSize(1));
        when().get(API + "commitments?bearer=nord").then().body("items", empty());
        when().get(address).then().body("pole.slug", is("sud"), "message", nullValue(), "madeBy", nullValue());
        when().get(API + "changes?types=commitment").then().body("items.data.bearers.flatten()", hasSize(1));
        confirm(address).statusCode(409).body("rule", is("adoption-over"));
        post(with(maker), address + "/withdraw", Map.of()).then().statusCode(409);

        String follower = key("commitments:write");
        post(with(maker), address + "/end", Map.of("reason", "x")).then().statusCode(403);
        post(with(follower), address + "/end", Map.of("reason", "Le pôle passe la main"))
                .then()
                .statusCode(200)
                .body("state", is("ENDED"), "endedAt", notNullValue());
        bearerless(true);
        when().get(commitment + "/adoptions")
                .then()
                .body("items.state", contains("ENDED"), "items.reason", contains("Le pôle passe la main"));
    }

    @Test
    void of_all_that_are_confirmed_at_once_one_leads() throws Exception {
        String[] proposed = {
            adoption(propose(Map.of("pole", "sud")).path("id")),
            adoption(propose(Map.of("pole", "nord")).path("id")),
            adoption(propose(Map.of("organisation", "atelier")).path("id"))
        };
        List<Integer> answers = atOnce(12, i -> with(moderator).post(proposed[i % 3] + "/confirm")).stream()
                .map(Response::statusCode)
                .sorted()
                .toList();
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
        assertEquals(11, answers.stream().filter(status -> status == 409).count(), answers.toString());
        when().get(commitment).then().body("bearers", hasSize(1));
        with(moderator)
                .get(commitment + "/adoptions")
                .then()
                .body("items.state", containsInAnyOrder("CONFIRMED", "PROPOSED", "PROPOSED"));
    }

    @Test
    void others_support_whoever_leads() {
        confirm(adoption(propose(Map.of("pole", "sud")).path("id"))).statusCode(200);
        propose(Map.of("pole", "nord")).then().statusCode(409).body("rule", is("commitment-led-already"));
        propose(Map.of("pole", "sud", "role", "SUPPORT"))
                .then()
                .statusCode(409)
                .body("rule", is("commitment-carried-already"));
        confirm(adoption(propose(Map.of("organisation", "atelier", "role", "SUPPORT"))
                        .path("id")))
                .statusCode(200);
        when().get(commitment).then().body("bearers.role", contains("LEAD", "SUPPORT"));
    }

    @Test
    void a_person_is_named_once_it_is_confirmed_and_erased_for_good() {
        Response made = propose(PERSON);
        String address = adoption(made.path("id"));
        made.then().statusCode(201).body(not(containsString(NAME)));
        with(maker).get(address).then().body("person", is(NAME)).body(not(containsString(CONTACT)));
        propose(PERSON).then().statusCode(409).body("rule", is("adoption-known"));
        commitments.forgetPersons();
        confirm(address).statusCode(200);
        when().get(commitment).then().body("bearers.person", contains(NAME)).body(not(containsString(CONTACT)));
        when().get(address).then().body("person", is(NAME));
        String person = admin().get(commitment).path("bearers[0].personId");
        admin().post(API + "persons/" + person + "/erasure").then().statusCode(204);
        when().get(address).then().body("state", is("CONFIRMED"), "person", nullValue());
        with(moderator).get(address).then().body("message", nullValue()).body(not(containsString(NAME)));
        when().get(commitment).then().body("bearerless", is(false)).body(not(containsString(NAME)));
    }

    @Test
    void of_a_person_who_is_not_taken_nothing_is_kept() {
        String refused = adoption(propose(PERSON).path("id"));
        post(with(moderator), refused + "/refuse", Map.of("reason", "Hors du territoire"))
                .then()
                .statusCode(200)
                .body("state", is("REFUSED"), "reason", is("Hors du territoire"), "person", nullValue());
        with(maker).get(refused).then().body("reason", is("Hors du territoire"));
        when().get(refused).then().statusCode(404);
        String withdrawn = adoption(propose(PERSON).path("id"));
        post(with(moderator), withdrawn + "/withdraw", Map.of())
                .then()
                .statusCode(409)
                .body("rule", is("adoption-of-another"));
        post(with(maker), withdrawn + "/withdraw", Map.of())
                .then()
                .statusCode(200)
                .body("state", is("WITHDRAWN"));
        confirm(withdrawn).statusCode(409);
        commitments.forgetPersons();
        assertEquals(0L, database.count("select count(*) from Person"));
        bearerless(true);
    }

    @Test
    void whoever_is_erased_before_asks_no_more() {
        String address = adoption(propose(PERSON).path("id"));
        String person = database.text("select cast(p.id as string) from Person p");
        admin().post(API + "persons/" + person + "/erasure").then().statusCode(204);
        with(maker).get(address).then().body("state", is("WITHDRAWN"), "message", nullValue(), "person", nullValue());
    }

    @Test
    void whom_a_change_takes_out_of_the_bearers_carries_it_no_more() {
        String address = adoption(propose(Map.of("pole", "sud")).path("id"));
        confirm(address).statusCode(200);
        patch(commitment, Map.of("dueOn", "2030-01-01")).then().statusCode(200);
        when().get(address).then().body("state", is("CONFIRMED"));
        patch(commitment, Map.of("bearers", List.of())).then().statusCode(200);
        when().get(address).then().body("state", is("ENDED"), "endedAt", notNullValue());
    }

    @Test
    void what_cannot_be_adopted_is_said() {
        propose(Map.of()).then().statusCode(409).body("rule", is("adoption-by-one"));
        propose(Map.of("pole", "sud", "organisation", "atelier")).then().statusCode(409);
        propose(Map.of("pole", "nulle-part")).then().statusCode(422);
        propose(Map.of("person", Map.of("name", NAME)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/person/consentedOn"));
        post(with(maker), API + "commitments/00000000-0000-7000-8000-000000000000/adoptions", Map.of("pole", "sud"))
                .then()
                .statusCode(404);
        post(given(), commitment + "/adoptions", Map.of("pole", "sud")).then().statusCode(401);
        patch(commitment, Map.of("completion", "COMPLETE")).then().statusCode(200);
        propose(Map.of("pole", "sud")).then().statusCode(409).body("rule", is("adoption-too-late"));
        archive(commitment);
        propose(Map.of("pole", "sud")).then().statusCode(404);
        post(admin(), commitment + "/adoptions", Map.of("pole", "sud"))
                .then()
                .statusCode(409)
                .body("rule", is("adoption-of-a-draft"));
    }

    @Test
    void adoptions_go_with_their_commitment_and_outlive_their_adopter() {
        String ended = adoption(propose(Map.of("pole", "sud")).path("id"));
        confirm(ended).statusCode(200);
        admin().header("If-Match", "*").delete(API + "poles/sud").then().statusCode(409);
        post(with(moderator), ended + "/end", Map.of("reason", "Fini")).then().statusCode(200);
        String waiting = adoption(propose(Map.of("pole", "sud")).path("id"));
        admin().header("If-Match", "*").delete(API + "poles/sud").then().statusCode(204);
        when().get(ended).then().body("state", is("ENDED"), "pole", nullValue());
        with(maker).get(waiting).then().body("state", is("WITHDRAWN"));
        admin().header("If-Match", "*").delete(commitment).then().statusCode(204);
        with(maker).get(waiting).then().statusCode(404);
    }

    @Test
    void a_pole_that_is_merged_away_and_comes_back_is_the_same_adopter() {
        String address = adoption(propose(Map.of("pole", "sud")).path("id"));
        confirm(address).statusCode(200);
        String likeness = create(API + "likenesses", Map.of("type", "pole", "a", "nord", "b", "sud"));
        String kept = when().get(API + "poles/nord").path("id");
        post(API + "likenesses/" + likeness + "/verdict", Map.of("verdict", "CONFIRM", "keep", kept))
                .then()
                .statusCode(200);
        when().get(address).then().body("pole.slug", is("nord"));
        when().get(commitment).then().body("bearers.pole.slug", contains("nord"));
        admin().post(API + "likenesses/" + likeness + "/unmerge").then().statusCode(200);
        when().get(address).then().body("pole.slug", is("sud"));
        post(with(moderator), address + "/end", Map.of("reason", "Fini")).then().statusCode(200);
        bearerless(true);
    }

    private static String commitment() {
        String address = API + "commitments/"
                + create(API + "commitments", Map.of("statement", "Ouvrir une boulangerie solidaire", "order", 1));
        publish(address);
        return address;
    }

    private Response propose(Map<String, ?> adoption) {
        return post(with(maker), commitment + "/adoptions", adoption);
    }

    private ValidatableResponse confirm(String address) {
        return with(moderator).post(address + "/confirm").then();
    }

    private static String adoption(String id) {
        return API + "adoptions/" + id;
    }

    private void bearerless(boolean expected) {
        when().get(commitment).then().body("bearerless", is(expected));
        when().get(API + "commitments?bearerless=true").then().body("items", hasSize(expected ? 1 : 0));
    }
}

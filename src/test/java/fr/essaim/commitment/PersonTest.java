package fr.essaim.commitment;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.shared.ApiTest;
import fr.essaim.shared.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A private person is named with consent only, reached by no one else, and erased for good. */
@QuarkusTest
class PersonTest extends ApiTest {
    private static final String NAME = "Zwentibold Quixx";
    private static final String CONTACT = "zwentibold@quixx.example";

    @Inject
    Commitments commitments;

    private String commitment;

    @BeforeEach
    void aPublicCommitment() {
        commitment = "/api/v1/commitments/"
                + create("/api/v1/commitments", Map.of("statement", "Ouvrir une boulangerie solidaire", "order", 1));
        publish(commitment);
    }

    @Test
    void without_consent_nobody_reads_who_it_is() {
        String person = carriedBy(null);
        when().get(commitment).then().body("bearerless", is(false), "bearers[0].person", nullValue());
        assertEquals(List.of(), whereThePublicReads(NAME, CONTACT));
        holding("commitments:write")
                .get("/api/v1/persons/" + person)
                .then()
                .body("name", is(NAME), "contact", is(CONTACT));
        when().get("/api/v1/persons/" + person).then().statusCode(401);
        holding("projects:write").get("/api/v1/persons/" + person).then().statusCode(403);
    }

    @Test
    void with_consent_the_name_is_public_and_the_contact_is_not() {
        carriedBy("2016-09-23");
        when().get(commitment).then().body("bearers[0].person", is(NAME));
        assertEquals(List.of(), whereThePublicReads(CONTACT));
    }

    @Test
    void an_erased_person_is_gone_and_the_commitment_stands() {
        String person = carriedBy("2016-09-23");
        String tag = when().get(commitment).header("ETag");
        for (int twice = 0; twice < 2; twice++) {
            admin().post("/api/v1/persons/" + person + "/erasure").then().statusCode(204);
        }
        when().get(commitment)
                .then()
                .statusCode(200)
                .header("ETag", not(tag))
                .body("bearerless", is(false), "bearers[0].person", nullValue());
        admin().get("/api/v1/persons/" + person)
                .then()
                .body("name", nullValue(), "contact", nullValue(), "erasedOn", notNullValue());
        assertEquals(List.of(), whereThePublicReads(NAME, CONTACT));
        admin().get(commitment + "/history")
                .then()
                .statusCode(200)
                .body(not(containsString(NAME)), not(containsString(CONTACT)));
        assertEquals(
                0L, database.count("select count(*) from Person p where p.name is not null or p.contact is not null"));
    }

    @Test
    void an_answer_sent_again_does_not_name_whom_it_named_before() {
        String person = carriedBy("2016-09-23");
        report().then().statusCode(201).body("bearers[0].person", is(NAME));
        report().then().header("Idempotent-Replayed", "true").body("bearers[0].person", is(NAME));
        admin().post("/api/v1/persons/" + person + "/erasure").then().statusCode(204);
        report().then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", endsWith(commitment))
                .body("bearers[0].person", nullValue(), "reports", hasSize(1));
        assertEquals(0L, database.count("select count(*) from IdempotencyKey k where k.body is not null"));
    }

    private Response report() {
        return post(
                admin().header("Idempotency-Key", "k"),
                commitment + "/reports",
                Map.of("on", "2016-12-01", "text", "Un local est trouvé"));
    }

    /** The log of these is searched by {@code LogTest}. */
    @Test
    void a_failure_names_no_one() {
        database.change("alter table person add constraint nobody check (contact <> '" + CONTACT + "')");
        try {
            add(person(null)).then().statusCode(409).body("rule", is("nobody"), "detail", not(containsString(CONTACT)));
        } finally {
            database.change("alter table person drop constraint nobody");
        }
        database.change("alter table person rename to nobody");
        try {
            add(person(null))
                    .then()
                    .statusCode(500)
                    .body("code", is("internal-error"))
                    .body(not(containsString(CONTACT)), not(containsString("insert")));
        } finally {
            database.change("alter table nobody rename to person");
        }
        add(person(null)).then().statusCode(201);
    }

    @Test
    void erased_by_many_at_once_is_erased() throws Exception {
        String person = carriedBy(null);
        for (Response answer : atOnce(8, i -> admin().post("/api/v1/persons/" + person + "/erasure"))) {
            answer.then().statusCode(204);
        }
    }

    @Test
    void a_person_who_is_sent_twice_carries_it_once() {
        for (int twice = 0; twice < 2; twice++) {
            post(admin().header("Idempotency-Key", "p"), commitment + "/persons", person(null))
                    .then()
                    .statusCode(201)
                    .body("bearers", hasSize(1));
        }
    }

    @Test
    void who_follows_commitments_is_told_which_person_it_is() {
        String person = carriedBy(null);
        holding("commitments:write").get(commitment).then().body("bearers[0].personId", is(person));
        holding("projects:write").get(commitment).then().body("bearers[0].personId", nullValue());
        when().get(commitment).then().body("bearers[0].personId", nullValue());
    }

    @Test
    void whom_nothing_names_any_more_is_forgotten() {
        String kept = carriedBy(null);
        patch(commitment, Map.of("completion", "LIMITED")).then().statusCode(200);
        commitments.forgetPersons();
        admin().get("/api/v1/persons/" + kept).then().statusCode(200);
        patch(commitment, Map.of("bearers", List.of())).then().statusCode(200);
        commitments.forgetPersons();
        admin().get("/api/v1/persons/" + kept).then().statusCode(404);
    }

    private String carriedBy(String consent) {
        add(person(consent)).then().statusCode(201);
        return database.text("select cast(p.id as string) from Person p");
    }

    private static Map<String, Object> person(String consent) {
        var person = new HashMap<String, Object>(Map.of("name", NAME, "contact", CONTACT, "role", "LEAD"));
        person.put("consentedOn", consent);
        return person;
    }

    private Response add(Map<String, Object> person) {
        return post(commitment + "/persons", person);
    }

    /** The public addresses, lists and single resources, whose answer has one of these values. */
    private static List<String> whereThePublicReads(String... values) {
        var found = new ArrayList<String>();
        for (Contract.Operation operation : Contract.operations()) {
            if (!operation.method().equals("GET") || operation.path().contains("{")) {
                continue;
            }
            String body = given().get(operation.path()).asString();
            look(operation.path(), body, values, found);
            if (body.startsWith("{\"items\"")) {
                List<Object> ids = io.restassured.path.json.JsonPath.from(body).getList("items.id");
                ids.forEach(id -> look(
                        operation.path() + "/" + id,
                        given().get(operation.path() + "/" + id).asString(),
                        values,
                        found));
            }
        }
        return found;
    }

    private static void look(String path, String body, String[] values, List<String> found) {
        for (String value : values) {
            if (body.contains(value)) {
                found.add(path);
            }
        }
    }
}

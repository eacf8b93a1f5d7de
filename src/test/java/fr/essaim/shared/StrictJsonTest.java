package fr.essaim.shared;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent is taken as it is said, or not at all: nothing is guessed. */
@QuarkusTest
class StrictJsonTest extends ApiTest {
    private static final String EVENTS = "/api/v1/events";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"slug\":\"a\",\"name\":\"A\"} }}} reste",
                "{\"slug\":\"a\",\"name\":\"A\",\"name\":\"B\"}",
                "{\"slug\":\"a\",\"name\":NaN}",
                "{'slug':'a'}"
            })
    void what_is_no_json_is_no_resource(String body) {
        post("/api/v1/organisations", body).then().statusCode(400).body("code", is("invalid-json"));
    }

    @Test
    void two_are_not_one() {
        post("/api/v1/organisations", "{\"slug\":\"a\",\"name\":\"A\"} {\"x\":1}")
                .then()
                .statusCode(422);
    }

    @Test
    void nor_is_it_a_change() {
        create("/api/v1/organisations", "{\"slug\":\"a\",\"name\":\"A\"}");
        for (String body : new String[] {"{\"name\":\"B\"} reste", "{\"name\":\"B\",\"name\":\"C\"}"}) {
            patch("/api/v1/organisations/a", body).then().statusCode(400).body("code", is("invalid-json"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status        | 3",
                "status        | \"0\"",
                "status        | \"\"",
                "title         | true",
                "title         | 12",
                "editionNumber | 1.5",
                "editionNumber | \"7\"",
                "editionNumber | true",
                "startsAt      | 1234567",
                "startsAt      | 1474617600.5",
                "startsAt      | \"1474617600\"",
                "objectives    | \"un\"",
                "capacity      | \"\"",
            })
    void a_value_is_of_the_type_that_is_announced(String member, String value) {
        event().then().statusCode(201);
        patch(EVENTS + "/journee", "{\"%s\":%s}".formatted(member, value))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/" + member));
    }

    private static Response event() {
        return post(EVENTS, """
                {"slug":"journee","title":"Journée","timeZone":"Europe/Paris","status":"SCHEDULED",\
                "startsAt":"2016-09-23T09:00:00+02:00","endsAt":"2016-09-23T17:00:00+02:00"}""");
    }
}

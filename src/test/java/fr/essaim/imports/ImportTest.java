package fr.essaim.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Many records at once: each line answered, none stopped by another, none withdrawn by mistake. */
@QuarkusTest
class ImportTest extends UploadTest {
    @Test
    void every_line_is_answered_in_order_and_a_bad_one_stops_no_other() {
        String text = lines(1100, i -> switch (i) {
            case 3 -> "{\"type\":\"pole\",";
            case 600 -> pole(i, "\"siret\":\"1\"");
            case 1050 -> pole(i, "\"leadOrganisation\":\"nobody\"");
            default -> pole(i, "\"foundedYear\":2013");
        });
        List<JsonNode> answers = send(holding("sources:labo:write"), "", text);
        assertEquals(1101, answers.size());
        for (int i = 1; i <= 1100; i++) {
            JsonNode answer = answers.get(i - 1);
            assertEquals(i, answer.path("line").asInt());
            boolean isBad = List.of(3, 600, 1050).contains(i);
            assertEquals(isBad ? "ERROR" : "CREATED", answer.path("outcome").asText(), answer.toString());
        }
        assertEquals("invalid-json", answers.get(2).at("/problem/code").asText());
        assertEquals(
                "#/data/siret", answers.get(599).at("/problem/errors/0/pointer").asText());
        assertEquals("p600", answers.get(599).path("externalId").asText());
        assertEquals(
                "#/data/leadOrganisation",
                answers.get(1049).at("/problem/errors/0/pointer").asText());
        assertSummary(answers, 1097, 0, 0, 3);
        given().get("/api/v1/poles?include=total").then().body("total", is(1097));
        given().get(SOURCE).then().body("lastSyncAt", notNullValue());
        admin().get("/api/v1/poles/pole-5/history").then().body("items[0].by", startsWith("key:"));

        String before = version(5);
        List<JsonNode> again = send(admin(), "", text);
        assertSummary(again, 0, 0, 1097, 3);
        assertEquals(before, version(5));
    }

    @Test
    void what_the_database_alone_refuses_is_one_line_only() {
        create("/api/v1/poles", Map.of("slug", "pris", "name", "Pris"));
        List<JsonNode> answers = send(
                admin(), "", lines(40, i -> i == 17 ? pole(i, "\"slug\":\"pris\"") : pole(i, "\"foundedYear\":2013")));
        assertEquals("conflict", answers.get(16).at("/problem/code").asText());
        assertSummary(answers, 39, 0, 0, 1);
    }

    @Test
    void updates_are_answered_as_such_and_one_that_is_refused_leaves_its_resource_as_it_was() {
        send(admin(), "", lines(20, i -> pole(i, "\"foundedYear\":2013")));
        List<JsonNode> answers = send(
                admin(),
                "",
                lines(
                        20,
                        i -> i == 7
                                ? pole(i, "\"foundedYear\":2014,\"leadOrganisation\":\"nobody\"")
                                : pole(i, i % 2 == 0 ? "\"foundedYear\":2014" : "\"foundedYear\":2013")));
        assertSummary(answers, 0, 10, 9, 1);
        given().get("/api/v1/poles/pole-7").then().body("foundedYear", is(2013), "version", is(0));
        given().get("/api/v1/poles/pole-8").then().body("foundedYear", is(2014), "version", is(1));
    }

    @Test
    void a_record_may_name_one_that_comes_before_it() {
        String organisation = "{\"type\":\"organisation\",\"externalId\":\"o\",\"data\":{\"name\":\"Coopérative\"}}\n";
        assertSummary(send(admin(), "", organisation + pole(1, "\"leadOrganisation\":\"o\"")), 2, 0, 0, 0);
        given().get("/api/v1/poles/pole-1").then().body("leadOrganisation.name", is("Coopérative"));
    }

    @Test
    void a_dry_run_shows_each_change_and_makes_none() {
        send(admin(), "", lines(2, i -> pole(i, "\"foundedYear\":2013")));
        List<JsonNode> answers = send(admin(), "?dryRun=true", lines(3, i -> pole(i, "\"foundedYear\":2014")));
        assertSummary(answers, 1, 2, 0, 0);
        assertEquals(
                JSON.createObjectNode()
                        .put("pointer", "/foundedYear")
                        .put("before", 2013)
                        .put("after", 2014)
                        .toString(),
                answers.get(0).at("/changes/0").toString());
        assertTrue(answers.get(2).path("changes").size() > 1);
        assertEquals(false, answers.get(3).at("/summary/kept").asBoolean());
        given().get("/api/v1/poles?include=total").then().body("total", is(2), "items[0].version", is(0));
        given().get("/api/v1/poles/pole-1").then().body("foundedYear", is(2013));
        assertSummary(send(admin(), "", lines(2, i -> pole(i, "\"foundedYear\":2013"))), 0, 0, 2, 0);
    }

    @Test
    void strictly_it_is_all_or_nothing() {
        RequestSpecification strict = admin().header("Prefer", "handling=strict");
        List<JsonNode> answers = send(
                strict, "", lines(600, i -> i == 550 ? pole(i, "\"siret\":\"1\"") : pole(i, "\"foundedYear\":2013")));
        assertEquals(601, answers.size());
        assertEquals(false, answers.get(600).at("/summary/kept").asBoolean());
        given().get("/api/v1/poles?include=total").then().body("total", is(0));
        answers =
                send(admin().header("Prefer", "handling=strict"), "", lines(600, i -> pole(i, "\"foundedYear\":2013")));
        assertEquals(true, answers.get(600).at("/summary/kept").asBoolean());
        given().get("/api/v1/poles?include=total").then().body("total", is(600));
    }

    @Test
    void csv_says_members_of_members_lists_and_numbers() {
        String csv = "\uFEFFexternalId,url,name,foundedYear,seat.communeCode,seat.lat,aliases,distinctions\r\n"
                + "1,https://reseau.example/1,\"Pôle, \"\"Un\"\"\",2013,38185,45.18,P1|Le pôle,\"[{\"\"scheme\"\":\"\"AAP_2013\"\",\"\"year\"\":2013}]\"\r\n"
                + "2,,\"Pôle\nDeux\",,,,,\r\n"
                + "3,,Trois,bientôt,,,,\r\n"
                + "4,,Quatre\r\n";
        List<JsonNode> answers = read(sent(admin(), "text/csv", "?type=pole&dryRun=true", csv));
        assertEquals(
                "#/data/foundedYear",
                answers.get(2).at("/problem/errors/0/pointer").asText());
        assertEquals(
                "unreadable-csv", answers.get(3).at("/problem/errors/0/code").asText());
        assertEquals(
                List.of(2, 3, 4, 5),
                answers.stream().limit(4).map(a -> a.path("line").asInt()).toList());
        String noUnknownCode = csv.replace(",\"[{\"\"scheme\"\":\"\"AAP_2013\"\",\"\"year\"\":2013}]\"", ",");
        assertSummary(read(sent(admin(), "text/csv", "?type=pole", noUnknownCode)), 2, 0, 0, 2);
        given().get("/api/v1/poles/pole-un")
                .then()
                .body("name", is("Pôle, \"Un\""), "foundedYear", is(2013), "aliases", is(List.of("P1", "Le pôle")))
                .body("seat.lat", is(45.18f), "source.url", is("https://reseau.example/1"));
        given().get("/api/v1/poles/pole-deux").then().body("foundedYear", nullValue());
    }

    @Test
    void a_source_has_one_import_at_a_time_and_one_that_stopped_blocks_none_for_long() {
        database.write(em -> {
            var sync = new SourceSync("labo");
            sync.heldBy = UUID.randomUUID();
            sync.heldUntil = Instant.now().plusSeconds(30);
            em.persist(sync);
        });
        Response refused = sent(admin(), NDJSON, "", pole(1, "\"foundedYear\":2013"));
        refused.then().statusCode(409).header("Retry-After", notNullValue()).body("code", is("import-running"));
        database.write(em ->
                em.find(SourceSync.class, "labo").heldUntil = Instant.now().minusSeconds(1));
        assertSummary(send(admin(), "", pole(1, "\"foundedYear\":2013")), 1, 0, 0, 0);
        assertSummary(send(admin(), "", pole(1, "\"foundedYear\":2013")), 0, 0, 1, 0);
    }

    @Test
    void two_who_import_at_once_make_nothing_twice() throws Exception {
        String text = lines(200, i -> pole(i, "\"foundedYear\":2013"));
        List<Response> answers = atOnce(4, n -> sent(admin(), NDJSON, "", text));
        assertTrue(answers.stream().allMatch(a -> a.statusCode() == 200 || a.statusCode() == 409));
        given().get("/api/v1/poles?include=total").then().body("total", is(200));
    }

    @Test
    void what_is_no_import_is_refused_whole() {
        sent(admin(), "application/json", "", "{}").then().statusCode(415).header("Accept-Post", notNullValue());
        sent(admin(), NDJSON, "?mode=all", "").then().statusCode(400);
        sent(holding("sources:rtes:write"), NDJSON, "", pole(1, "\"foundedYear\":2013"))
                .then()
                .statusCode(403);
        sent(admin(), NDJSON, "", lines(50_001, i -> "{}")).then().statusCode(413);
        assertSummary(send(admin(), "", ""), 0, 0, 0, 0);
        assertSummary(send(admin(), "", "null\n\n[]\n1\n"), 0, 0, 0, 3);
        admin().get(SOURCE + "/records").then().body("items", hasSize(0));
    }
}

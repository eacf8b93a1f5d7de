package fr.essaim.indicator;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Figures over time, and what may be added. */
@QuarkusTest
class IndicatorTest extends ApiTest {
    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    @Test
    void points_of_one_code_and_unit_are_one_series_by_date() {
        create("/api/v1/projects", Map.of("slug", "p", "name", "P", "description", "d"));
        patch(
                        "/api/v1/projects/p",
                        Map.of(
                                "indicators",
                                List.of(
                                        point("jobs", 9, "JOB", "2020-01-01"),
                                        point("jobs", 4, "JOB", "2016-09-23"),
                                        point("jobs", 3, "FTE", "2016-09-23"),
                                        Map.of("code", "jobs", "label", "jobs", "value", 1, "unit", "JOB"),
                                        Map.of("label", "sans code", "value", 2))))
                .then()
                .statusCode(200);
        publish("/api/v1/projects/p");
        when().get("/api/v1/projects/p/indicators")
                .then()
                .statusCode(200)
                .body("of.slug", is("p"), "series", hasSize(3), "series.unit", contains("JOB", "FTE", null))
                .body("series[0].points.value", contains(4, 9, 1), "series[0].points.year", contains(2016, 2020, null))
                .body("series[0].points[0].source", is("Ici"), "series[2].code", nullValue());
    }

    @Test
    void the_jobs_of_a_pole_are_series_too() {
        create(
                "/api/v1/poles",
                Map.of("slug", "p", "name", "P", "jobs", Map.of("animationFte", 2.5, "totalFte", 40, "year", 2019)));
        publish("/api/v1/poles/p");
        when().get("/api/v1/poles/p/indicators")
                .then()
                .body("series.code", contains("animation-fte", "total-fte"), "series.unit", contains("FTE", "FTE"))
                .body("series[0].points[0].value", is(2.5f), "series[0].points[0].year", is(2019))
                .body("series[0].points[0].asOf", nullValue());
    }

    @Test
    void a_territory_has_figures_of_its_own_that_are_suggested_and_accepted() {
        Map<String, Object> figures = Map.of("indicators", List.of(point("ess-jobs", 47000, "JOB", "2020-12-31")));
        accept(figures).statusCode(200);
        when().get("/api/v1/territories/departement-38/indicators").then().body("series[0].points[0].value", is(47000));
    }

    @Test
    void an_official_territory_keeps_its_name() {
        accept(Map.of("name", "Le 38")).statusCode(409).body("rule", is("territory-official"));
        when().get("/api/v1/territories/departement-38").then().body("name", is("Isère"), "version", is(0));
    }

    private static ValidatableResponse accept(Map<String, Object> patch) {
        var suggestion = Map.of("type", "territory", "ref", "departement-38", "patch", patch, "reason", "observatoire");
        String id = create("/api/v1/suggestions", suggestion);
        return admin().header("If-Match", "*")
                .post("/api/v1/suggestions/" + id + "/accept")
                .then();
    }

    @Test
    void what_has_no_figures_has_no_such_address() {
        database.save(organisationNamed("O"));
        when().get("/api/v1/organisations/o/indicators").then().statusCode(404);
        when().get("/api/v1/projects/nothing/indicators").then().statusCode(404);
        create("/api/v1/projects", Map.of("slug", "draft", "name", "P", "description", "d"));
        when().get("/api/v1/projects/draft/indicators").then().statusCode(404);
    }

    @Test
    void a_sum_takes_the_latest_point_of_each_up_to_the_day_and_one_year() {
        Sums sums = Sums.of(
                List.of(
                        Stream.of(
                                figure("jobs", 5, "JOB", 2019),
                                figure("jobs", 7, "JOB", 2020),
                                figure("jobs", 9, "JOB", 2021)),
                        Stream.of(dated("jobs", 3, "JOB", LocalDate.of(2019, 2, 1))),
                        Stream.of(dated("jobs", 1, "JOB", LocalDate.of(2018, 2, 1)))),
                DAY);
        // The year 2020 is not over on the day.
        assertEquals(List.of("2018:1", "2019:8"), said(sums));
        assertEquals(List.of("OTHER_YEARS 3"), reasons(sums));
    }

    @Test
    void different_units_are_never_added_and_what_cannot_be_is_said() {
        Sums sums = Sums.of(
                List.of(
                        Stream.of(figure("jobs", 5, "JOB", 2019), figure("late", 1, "JOB", 2021)),
                        Stream.of(figure("jobs", 3, "FTE", 2019), figure(null, 3, "FTE", 2019)),
                        Stream.of(figure("jobs", 2, "JOB", 2019), figure("undated", 3, "FTE", null)),
                        Stream.of(figure("bare", 2, null, 2019)),
                        Stream.of(new Figure("target", "t", null, BigDecimal.TEN, "JOB", DAY, 2020, null))),
                DAY);
        assertEquals(List.of("2019:3", "2019:7"), said(sums));
        assertEquals(
                List.of("NO_CODE 1", "NO_UNIT 1", "NO_VALUE 1", "NO_DATE 1", "LATER 1", "OTHER_UNITS 3"),
                reasons(sums));
    }

    private static List<String> said(Sums sums) {
        return sums.sums().stream().map(sum -> sum.year() + ":" + sum.value()).toList();
    }

    private static List<String> reasons(Sums sums) {
        return sums.notSummed().stream()
                .map(left -> left.reason() + " " + left.series())
                .toList();
    }

    private static Figure figure(String code, int value, String unit, Integer year) {
        return Figure.of(code, "f", BigDecimal.valueOf(value), unit, year);
    }

    private static Figure dated(String code, int value, String unit, LocalDate day) {
        return new Figure(code, "f", BigDecimal.valueOf(value), null, unit, day, day.getYear(), null);
    }

    private static Map<String, Object> point(String code, int value, String unit, String day) {
        return Map.of("code", code, "label", code, "value", value, "unit", unit, "asOf", day, "source", "Ici");
    }
}

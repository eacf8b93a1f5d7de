package fr.essaim.report;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A report that someone sends becomes drafts, each with the line it came from. */
@QuarkusTest
class ReportImportTest extends TakingTest {
    @Test
    void each_line_is_a_heading_or_in_a_draft_or_unrecognised() {
        Response taken = send(REPORT);
        taken.then()
                .statusCode(201)
                .header("Location", containsString(IMPORTS + "/" + taken.path("id")))
                .body("counts.atelier", is(2), "counts.contribution", is(15), "counts.event", is(1))
                .body("counts.project", is(1), "counts.offer", is(1), "counts.implantation", is(3))
                .body("counts.commitment", is(2), "counts.programme", is(1), "counts.'forum-session'", is(2))
                .body(
                        "unrecognised.text",
                        contains(
                                "25h00 - 26h00 : Après la fin du monde",
                                "Un paragraphe qui n'est sous aucun titre, et que rien n'annonce."))
                .body("drafts.confidence", everyItem(allOf(greaterThan(0f), lessThan(1f))));
        assertEquals(Set.of(), unaccounted(REPORT, taken));
        Response read = admin().get(IMPORTS + "/" + taken.path("id"));
        assertEquals(taken.<Object>path("drafts"), read.path("drafts"));
        assertEquals(taken.<Object>path("headings"), read.path("headings"));
    }

    /** The lines of the text that the answer says nothing of. */
    static Set<Integer> unaccounted(String text, Response taken) {
        var open = new TreeSet<Integer>();
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                open.add(i + 1);
            }
        }
        open.removeAll(taken.<List<Integer>>path("headings.line"));
        open.removeAll(taken.<List<Integer>>path("unrecognised.line"));
        for (Map<String, Object> draft : taken.<List<Map<String, Object>>>path("drafts")) {
            int last = (Integer) draft.getOrDefault("toLine", draft.get("line"));
            if (draft.containsKey("lines")) {
                open.removeAll((List<?>) draft.get("lines"));
            } else {
                open.removeIf(line -> line >= (Integer) draft.get("line") && line <= last);
            }
        }
        return open;
    }

    @Test
    void the_event_is_what_the_lines_say() {
        Response taken = send(REPORT);
        admin().get(taken.<String>path("event"))
                .then()
                .body("publication", is("DRAFT"), "title", is("2ᵉ Rencontre régionale des pôles"))
                .body("subtitle", is("Coopérer pour mieux produire"), "venue.name", is("Halle du Marché"))
                .body("startsAt", is("2015-03-12T09:00:00+01:00"), "endsAt", is("2015-03-13T15:00:00+01:00"))
                .body(
                        "parties.findAll { it.role == 'SUPPORTER' }.organisation.name",
                        contains("Réseau des pôles", "Chambre régionale"))
                .body("parties.findAll { it.role == 'ORGANISER' }.organisation.name", contains("Réseau des pôles"))
                .body("attendance.count", is(80), "attendance.precision", is("ABOUT"))
                .body("objectives.title", contains("Partager des méthodes", "Faire naître des projets"))
                .body("objectives[0].text", is("Partager des méthodes : outils, contrats, coûts"))
                .body("audiences", contains("SSE_LEADERS", "ELECTED_OFFICIALS"))
                .body("focus", is("La coopération agricole."), "levers", contains("Filières courtes", "Emploi local"))
                .body("phases.kind", contains("OPENING", "ATELIERS"), "phases[0].purpose", is("pour donner le ton"))
                .body("synthesisTitle", is("De la parole aux actes"), "status", is("COMPLETED"));
        assertEquals(
                List.of("Ce public n’est pas dans la liste\u00a0: Jardiniers du dimanche"),
                taken.<List<String>>path("drafts.find { it.type == 'event' }.problems").stream()
                        .filter(problem -> problem.contains("public"))
                        .toList());
        when().get(taken.<String>path("event")).then().statusCode(404);
    }

    @Test
    void the_programme_the_ateliers_and_what_was_said_are_drafted() {
        Response taken = send(REPORT);
        String event = taken.path("event");
        admin().get(event + "/programme")
                .then()
                .body("slots.kind", contains("OPENING", "ATELIERS", "FORUM"), "slots.phase", contains(1, 2, null))
                .body("slots[1].rounds", is(3), "slots[1].roundMinutes", is(45), "slots[1].announcedCount", is(2))
                .body("slots[1].startsAt", is("2015-03-12T09:30:00+01:00"))
                .body("slots[1].endsAt", is("2015-03-12T11:45:00+01:00"));
        List<String> ateliers = urls(taken, "atelier");
        admin().get(ateliers.get(0))
                .then()
                .body("title", is("Produire ensemble"), "captureState", is("CAPTURED"), "durationMinutes", is(45))
                .body(
                        "questions.findAll { it.origin == 'THEME' }.text",
                        contains("comment mutualiser les outils ?", "avec qui partager ?"))
                .body("questions.findAll { it.origin == 'CAPTURE' }.text", contains("Qui achète les machines ?"))
                .body("stakes.text", contains("Garder les savoir-faire", "Payer l'animation"))
                .body("proposals", hasSize(3), "description", containsString("ce que le groupe retient"))
                .body("proposals[0].examples.label", contains("Bou'sol", "Archer"))
                .body("proposals[0].examples.place", contains("Marseille", "Romans"))
                .body("proposals[1].text", is("Tenir un carnet commun des machines, semaine après semaine"))
                .body("proposals[2].testimonies.by", contains("PTCE Resto Passerelle"))
                .body("proposals[2].testimonies.text", contains("a loué sa cuisine pendant deux ans"));
        admin().get(ateliers.get(1)).then().body("title", is("Vendre ensemble"), "captureState", is("ANNOUNCED"));
        admin().get("/api/v1/contributions?publication=DRAFT&kind=SYNTHESIS&limit=50")
                .then()
                .body(
                        "items.rubric",
                        containsInAnyOrder(
                                "SOCIAL_STAKES",
                                "COOPERATION_STAKES",
                                "WHY_TOGETHER",
                                "COMMITMENTS",
                                "COMMITMENTS",
                                "PRACTICES_TO_SPREAD",
                                "SOLUTIONS_TO_DEVELOP"));
        admin().get("/api/v1/commitments?publication=DRAFT&sort=order")
                .then()
                .body("items.statement", contains("Ouvrir un atelier avant 2017", "Former dix bénévoles"))
                .body("items.bearerless", everyItem(is(true)), "items.completion", everyItem(is("NO_EVIDENCE")))
                .body("items[0].horizon", is("2017"), "items[0].madeOn", is("2015-03-13"));
    }

    @Test
    void a_sheet_is_a_project_and_one_without_a_description_says_why_it_is_none() {
        Response taken = send(REPORT);
        admin().get(urls(taken, "project").get(0))
                .then()
                .body("name", is("Atelier partagé (les Ateliers)"), "holder.name", is("les Ateliers"))
                .body("slug", is("atelier-partage"), "since", is(2012), "edition", is(3))
                .body("description", is("Un lieu créé en 2012 pour réparer ensemble.\n- On y vient en voisin"))
                .body("objectives", contains("Réparer", "Apprendre"), "outlook.ambitions", contains("Ouvrir le samedi"))
                .body("stage.code", nullValue(), "website", is("http://les-ateliers.co/"))
                .body("offers.kind", contains("LEARNING_VISIT"), "offers.text", contains("une visite apprenante"))
                .body("implantations.label", containsInAnyOrder("Castres", "Albi", "Lavaur"))
                .body("implantations.status", containsInAnyOrder("OPERATING", "OPERATING", "STUDY"));
        taken.then()
                .body("drafts.findAll { it.type == 'project' }.id", hasSize(2))
                .body("drafts.findAll { it.type == 'project' }[1].id", nullValue())
                .body("drafts.findAll { it.type == 'project' }[1].problems", hasItem(containsString("description")));
    }

    @Test
    void a_dry_run_shows_the_same_and_makes_nothing() {
        long changes = database.count("select count(*) from Change");
        Response shown = send("?dryRun=true", REPORT);
        shown.then().statusCode(200).body("id", nullValue(), "drafts.id", everyItem(nullValue()));
        assertEquals(changes, database.count("select count(*) from Change"));
        assertEquals(0, database.count("select count(*) from ReportImport"));
        Response made = send(REPORT);
        for (String same :
                List.of("counts", "headings", "unrecognised", "drafts.line", "drafts.type", "drafts.excerpt")) {
            assertEquals(shown.<Object>path(same), made.path(same), same);
        }
    }

    @Test
    void the_report_of_an_event_that_is_here_adds_to_it() {
        String event = create(
                "/api/v1/events",
                Map.of(
                        "slug", "rencontre",
                        "title", "Rencontre",
                        "startsAt", "2015-03-12T08:00:00+01:00",
                        "endsAt", "2015-03-12T18:00:00+01:00",
                        "timeZone", "Europe/Paris",
                        "status", "COMPLETED"));
        Response taken = send("?event=rencontre", REPORT);
        taken.then()
                .statusCode(201)
                .body("event", containsString(event), "counts.event", nullValue(), "counts.atelier", is(2))
                .body("drafts.find { it.type == 'event' }.problems", hasItem(containsString("déjà là")));
        assertEquals(Set.of(), unaccounted(REPORT, taken));
        admin().get("/api/v1/events/rencontre").then().body("title", is("Rencontre"), "focus", nullValue());
        admin().get("/api/v1/events/rencontre/programme").then().statusCode(200);
        send("?event=nothing", REPORT).then().statusCode(400).body("errors.parameter", contains("event"));
    }

    @Test
    void a_name_that_is_here_is_not_made_twice() {
        publish("/api/v1/organisations/"
                + create("/api/v1/organisations", Map.of("slug", "reseau", "name", "Réseau des Pôles")));
        Response taken = send(REPORT);
        taken.then()
                .body(
                        "drafts.findAll { it.type == 'organisation' }.excerpt",
                        contains("Chambre régionale", "les Ateliers"));
        admin().get(taken.<String>path("event")).then().body("parties.organisation.slug", hasItem("reseau"));
    }
}

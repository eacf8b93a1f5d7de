package fr.essaim.report;

import static io.restassured.RestAssured.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** The page of a report can be read by everyone, and shows texts as texts. */
@QuarkusTest
class ReportPageTest extends ApiTest {
    private static final String DAY = "/api/v1/events/journee-nationale-ptce-2016";

    @Inject
    DatasetLoader loader;

    /** A page is well-formed XML but for its doctype and two tags that never end. */
    @Test
    void the_page_is_accessible_and_needs_nothing_else() throws Exception {
        theDay();
        String page = when().get(DAY + "/report.html")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .extract()
                .asString();
        assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"fr\">"), page);
        String xml = page.substring("<!DOCTYPE html>\n".length()).replaceAll("<meta ([^>]*)>", "<meta $1/>");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertEquals(1, document.getElementsByTagName("h1").getLength());
        assertEquals(1, document.getElementsByTagName("main").getLength());
        assertEquals(1, document.getElementsByTagName("nav").getLength());
        for (String tag : List.of("script", "link", "img", "iframe", "object")) {
            assertEquals(0, document.getElementsByTagName(tag).getLength(), tag);
        }
        int level = 0;
        var heading = Pattern.compile("<h([1-6])[ >]").matcher(page);
        while (heading.find()) {
            int next = Integer.parseInt(heading.group(1));
            assertTrue(next <= level + 1, "h" + next + " after h" + level);
            level = next;
        }
        var links = document.getElementsByTagName("a");
        for (int i = 0; i < links.getLength(); i++) {
            String target = links.item(i).getAttributes().getNamedItem("href").getNodeValue();
            assertTrue(target.startsWith("http") || page.contains("id=\"" + target.substring(1) + "\""), target);
        }
        assertTrue(page.contains("@media print"));
        assertFalse(page.contains("@import") || page.contains("url("));
    }

    @Test
    void whatever_a_text_looks_like_it_is_shown_as_a_text() {
        List<String> hostile = List.of(
                "<script>alert(1)</script>",
                "[clic](javascript:alert(1))",
                "](javascript:alert(1))",
                "# x",
                "- x",
                "+ x",
                "1. x",
                "``` x",
                "`x`",
                "***",
                "> x",
                "| a | b |",
                "&lt;b&gt; &amp; &#60;i&#62;",
                "![x](http://e.example/x.png)",
                "<http://e.example/>",
                "a\n# b\n\n    c",
                "\\*x\\*",
                "_x_ ~~y~~ {z} ^t^",
                "===");
        for (String text : hostile) {
            String slug = "e" + Math.abs(text.hashCode());
            create(
                    "/api/v1/events",
                    Map.of(
                            "slug",
                            slug,
                            "title",
                            text,
                            "subtitle",
                            text,
                            "focus",
                            text,
                            "levers",
                            List.of(text),
                            "objectives",
                            List.of(Map.of("title", text, "text", text + " et la suite")),
                            "startsAt",
                            "2016-09-23T09:30:00+02:00",
                            "endsAt",
                            "2016-09-23T16:30:00+02:00",
                            "timeZone",
                            "Europe/Paris",
                            "status",
                            "COMPLETED"));
            String page = admin().get("/api/v1/events/" + slug + "/report.html").asString();
            String body = page.substring(page.indexOf("<main>"));
            String shown = text.replaceAll("\\s+", " ")
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;");
            assertTrue(body.contains("<h1 id=\"s1\">" + shown + "</h1>"), text + "\n" + body);
            assertTrue(body.contains("<strong>" + shown + "</strong>"), text + "\n" + body);
            assertTrue(body.contains("<li>" + shown + "</li>"), text + "\n" + body);
            assertFalse(
                    Pattern.compile("<(script|img|code|pre|blockquote|table|em>i|b>)")
                            .matcher(body)
                            .find(),
                    body);
            assertFalse(body.contains("href=\"javascript") || body.contains("href=\"http"), body);
        }
    }

    private void theDay() {
        loader.load("reference");
        loader.load("journee-2016");
    }
}

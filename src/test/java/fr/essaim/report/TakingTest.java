package fr.essaim.report;

import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.ApiTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of imported reports send. */
abstract class TakingTest extends ApiTest {
    static final String IMPORTS = "/api/v1/imports/reports";
    static final String REPORT = text("/reports/journee.md");
    static final String SHORT = "Journée des pôles\n\n3 mai 2019, Castres\n";

    @Inject
    DatasetLoader loader;

    @BeforeEach
    void codeLists() {
        loader.load("reference");
    }

    static String text(String resource) {
        try (InputStream in = TakingTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> urls(Response taken, String type) {
        return taken.<List<String>>path("drafts.findAll { it.type == '" + type + "' }.url").stream()
                .filter(url -> url != null)
                .toList();
    }

    static Response send(String text) {
        return send("", text);
    }

    static Response send(String query, String text) {
        return send(admin(), query, text);
    }

    static Response send(RequestSpecification caller, String query, String text) {
        return caller.contentType("text/markdown").body(text).post(IMPORTS + query);
    }
}

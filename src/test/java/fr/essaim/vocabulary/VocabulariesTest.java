package fr.essaim.vocabulary;

import fr.essaim.imports.DatasetLoader;
import fr.essaim.shared.ApiTest;
import fr.essaim.shared.data.Codebook;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** The lists of the service, and what poles say in them. */
abstract class VocabulariesTest extends ApiTest {
    static final String API = "/api/v1/";

    static final String LABO = API + "vocabularies/labo-ess";

    static final Map<String, String> LABEL = Map.of("fr", "Étiquette", "en", "Tag");

    @Inject
    DatasetLoader loader;

    @Inject
    Codebook codebook;

    @BeforeEach
    void lists() {
        loader.load("reference");
        codebook.forget();
    }

    static Map<String, String> match(String list, String code, String kind) {
        return Map.of("list", list, "code", code, "kind", kind);
    }

    static void term(String vocabulary, String code, Map<String, Object> term) {
        admin().contentType("application/json")
                .body(term)
                .put(vocabulary + "/terms/" + code)
                .then()
                .statusCode(200);
    }

    static void pole(String slug, List<String> themes, List<String> sectors) {
        create(API + "poles", Map.of("slug", slug, "name", slug, "themes", themes, "sectors", sectors));
        publish(API + "poles/" + slug);
    }
}

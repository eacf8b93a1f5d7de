package fr.essaim.shared.problem;

import fr.essaim.shared.http.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The pages that a problem's {@code type} leads to: cause and remedy, in French and English, for people and programs. */
@Path("/problems")
@Tag(name = "Discovery")
public class ProblemResource {
    /** What a problem means. */
    public record ProblemKind(String code, int status, String title, String cause, String remedy) {
        static ProblemKind of(ProblemType type, Texts texts) {
            return new ProblemKind(
                    type.code,
                    type.status,
                    texts.get(type.code + ".title"),
                    texts.get(type.code + ".cause"),
                    texts.get(type.code + ".remedy"));
        }

        String toHtml() {
            return "<h2 id=\"%s\">%s</h2>\n<p><code>%s</code> · HTTP %d</p>\n<p>%s</p>\n<p>%s</p>\n"
                    .formatted(code, title, code, status, cause, remedy);
        }
    }

    /** All of them: the list is closed. */
    public record ProblemKinds(List<ProblemKind> items) {}

    @Inject
    Caller caller;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(ProblemKinds.class)
    @Operation(summary = "Every problem the service can answer")
    public RestResponse<ProblemKinds> list() {
        Texts texts = caller.texts();
        return inLanguage(new ProblemKinds(all(texts)), texts);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<String> listPage() {
        Texts texts = caller.texts();
        return inLanguage(page(all(texts), texts), texts);
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(ProblemKind.class)
    @Operation(summary = "What one problem means, and its remedy")
    public RestResponse<ProblemKind> get(String code) {
        Texts texts = caller.texts();
        return inLanguage(ProblemKind.of(find(code), texts), texts);
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<String> page(String code) {
        Texts texts = caller.texts();
        return inLanguage(page(List.of(ProblemKind.of(find(code), texts)), texts), texts);
    }

    private static ProblemType find(String code) {
        return ProblemType.byCode(code).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    private static List<ProblemKind> all(Texts texts) {
        return Arrays.stream(ProblemType.values())
                .map(t -> ProblemKind.of(t, texts))
                .toList();
    }

    private static String page(List<ProblemKind> kinds, Texts texts) {
        var body = new StringBuilder();
        kinds.forEach(k -> body.append(k.toHtml()));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s</title>
                <style>body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """.formatted(texts.locale().toLanguageTag(), texts.get("page.title"), texts.get("page.title"), body);
    }

    private static <T> RestResponse<T> inLanguage(T entity, Texts texts) {
        return ResponseBuilder.ok(entity)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.locale().toLanguageTag())
                .build();
    }
}

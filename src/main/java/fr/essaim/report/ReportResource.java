package fr.essaim.report;

import fr.essaim.event.Events;
import fr.essaim.shared.http.Answer;
import fr.essaim.shared.http.Caller;
import fr.essaim.vocabulary.Vocabularies;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/events")
@Tag(
        name = "Report",
        description = "The report (*compte rendu*) of an event, written from what is held of it, in the shape that the"
                + " field knows. What is not known is said.")
public class ReportResource {
    private static final List<String> NAMED = List.of(
            "rubric",
            "audience",
            "attendance-precision",
            "forum-session-kind",
            "implantation-status",
            "commitment-nature",
            "completion");

    @Inject
    Events events;

    @Inject
    Days days;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Caller caller;

    @GET
    @Path("{id}/report.md")
    @Produces("text/markdown;charset=UTF-8")
    @APIResponse(
            responseCode = "200",
            description = "CommonMark; every text of the data is escaped.",
            content = @Content(mediaType = "text/markdown", schema = @Schema(type = SchemaType.STRING)))
    @Operation(summary = "Read the report of an event as Markdown")
    public RestResponse<Answer> markdown(String id) {
        return write(id, (markdown, labels) -> markdown);
    }

    @GET
    @Path("{id}/report.html")
    @Produces("text/html;charset=UTF-8")
    @APIResponse(
            responseCode = "200",
            description = "One file, with a table of contents, made for paper too.",
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    @Operation(summary = "Read the report of an event as a page to print")
    public RestResponse<Answer> html(String id) {
        return write(id, ReportPage::of);
    }

    private RestResponse<Answer> write(String id, BiFunction<String, Labels, String> form) {
        var labels = new Labels(caller.texts().locale(), vocabularies.list("slug in ?1", NAMED));
        String markdown = ReportWriter.markdown(days.of(events.get(id)), labels);
        return Answer.text(form.apply(markdown, labels), labels.locale());
    }
}

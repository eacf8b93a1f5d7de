package fr.essaim.trace;

import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.http.Answer;
import fr.essaim.shared.http.AnyResource;
import fr.essaim.shared.http.Caller;
import fr.essaim.shared.problem.Texts;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(AnyResource.PATH)
@Tag(
        name = "Trace",
        description =
                "Of any resource: the question, stake and proposal that led to it, the commitment, project and site that"
                        + " came of it. 500 nodes at the most.")
public class TraceResource {
    @Inject
    Catalogue catalogue;

    @Inject
    Traces traces;

    @Inject
    Caller caller;

    @GET
    @Path("trace")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Read where a resource comes from and what became of it, as nodes and edges")
    public TraceDetail get(String collection, String id, @Valid @BeanParam TraceParams params) {
        return traces.of(catalogue.ofCollection(collection), id, params);
    }

    @GET
    @Path("trace.mmd")
    @Produces("text/vnd.mermaid;charset=UTF-8")
    @APIResponse(
            responseCode = "200",
            description = "A flowchart; every text of the data is escaped.",
            content = @Content(mediaType = "text/vnd.mermaid", schema = @Schema(type = SchemaType.STRING)))
    @Operation(summary = "Read the same as a Mermaid flowchart")
    public RestResponse<Answer> mermaid(String collection, String id, @Valid @BeanParam TraceParams params) {
        Texts texts = caller.texts();
        return Answer.text(Flowchart.of(get(collection, id, params), texts), texts.locale());
    }

    @GET
    @Path("trace.svg")
    @Produces("image/svg+xml")
    @APIResponse(
            responseCode = "200",
            description =
                    "From the left, where it comes from, to the right, what became of it; each box leads to its resource.",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = SchemaType.STRING)))
    @Operation(summary = "Look at the same as a picture")
    public RestResponse<Answer> picture(String collection, String id, @Valid @BeanParam TraceParams params) {
        Texts texts = caller.texts();
        return Answer.text(Picture.of(get(collection, id, params), texts, caller.base()), texts.locale());
    }
}

package fr.essaim.report;

import fr.essaim.shared.http.Caller;
import fr.essaim.shared.http.Contract;
import fr.essaim.shared.security.Actor;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import fr.essaim.shared.write.Idempotent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path(ReportImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Report imports",
        description = "A report that someone wrote, read into drafts for a person to look at and to publish. Nothing is"
                + " made that no line says, and each line is said to be used or not.")
public class ReportImportResource {
    static final String PATH = "/api/v1/imports/reports";

    private static final String MARKDOWN = "text/markdown";
    private static final String EXAMPLE = "3^{ème} Journée des pôles\n\n23 septembre 2016, Grenoble\n";

    @Inject
    ReportImports imports;

    @Inject
    Actor actor;

    @Inject
    Caller caller;

    @POST
    @Idempotent
    @Transactional
    @Consumes({MARKDOWN, MediaType.TEXT_PLAIN})
    @Requires({Scopes.EVENTS, Scopes.PROJECTS, Scopes.COMMITMENTS, Scopes.MODERATE})
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MARKDOWN, schema = @Schema(type = SchemaType.STRING), example = EXAMPLE),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING),
                        example = EXAMPLE)
            })
    @APIResponse(
            responseCode = "201",
            description = "All of it is made.",
            content = @Content(schema = @Schema(implementation = ReportImportDetail.class)))
    @APIResponse(
            responseCode = "200",
            description = "With `dryRun`: what would be made.",
            content = @Content(schema = @Schema(implementation = ReportImportDetail.class)))
    @Operation(
            summary = "Read a report into drafts",
            description =
                    "UTF-8, 2 MB at most. Needs `moderate`, or `events:write`, `projects:write` and"
                            + " `commitments:write` together. 409 when this text was taken in before, with the id of what came of it.")
    public RestResponse<ReportImportDetail> create(
            @RestQuery @Parameter(description = "The event that it is the report of, when that is here already.")
                    String event,
            @RestQuery @DefaultValue("false") @Parameter(description = "Shows what would be made, and makes nothing.")
                    boolean dryRun,
            @RestQuery @DefaultValue("false") @Parameter(description = "Takes a text in that was taken in before.")
                    boolean again,
            byte[] body) {
        needAll();
        ReportImport taken = imports.take(body, event, again, dryRun);
        ReportImportDetail detail = detail(taken);
        return dryRun
                ? ResponseBuilder.ok(detail).build()
                : ResponseBuilder.create(RestResponse.Status.CREATED, detail)
                        .location(URI.create(caller.base() + PATH + "/" + taken.id))
                        .build();
    }

    @GET
    @Path("{id}")
    @Requires({Scopes.EVENTS, Scopes.PROJECTS, Scopes.COMMITMENTS, Scopes.MODERATE})
    @SecurityRequirement(name = "key")
    @Operation(summary = "Read what was made of a report, line by line")
    public ReportImportDetail get(String id) {
        return detail(imports.get(id));
    }

    @POST
    @Path("{id}/publication")
    @Transactional
    @Requires(Scopes.MODERATE)
    @Operation(
            summary = "Publish all that still is a draft of a report",
            description = "The programme is released. What was deleted or taken down meanwhile stays so.")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public ReportImportDetail publish(String id) {
        return detail(imports.publish(id));
    }

    /** A report holds something of everything. */
    private void needAll() {
        if (!actor.may(Scopes.MODERATE)) {
            List.of(Scopes.EVENTS, Scopes.PROJECTS, Scopes.COMMITMENTS).forEach(actor::need);
        }
    }

    private ReportImportDetail detail(ReportImport taken) {
        return ReportImportDetail.of(taken, new Labels(caller.texts().locale(), List.of()));
    }
}

package fr.essaim.programme;

import fr.essaim.event.Events;
import fr.essaim.shared.data.CursorParams;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.ViewParams;
import fr.essaim.shared.http.Representations;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import fr.essaim.shared.write.Idempotent;
import fr.essaim.shared.write.Writing;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/events/{id}/programme/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Releases",
        description = "A programme is written in progress and made public by releases, numbered from 1, which never"
                + " change. The public reads the latest as the programme of the event.")
public class ReleaseResource {
    @Inject
    Events events;

    @Inject
    Programmes programmes;

    @Inject
    Releases releases;

    @Inject
    Writing writing;

    @Inject
    Representations representations;

    @GET
    @Operation(summary = "List the releases of a programme, the latest first")
    public Page<ReleaseSummary> list(String id, @Valid @BeanParam CursorParams page) {
        return releases.page(programme(id), page);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "Read a release of a programme")
    public ProgrammeDetail get(String id, int number, @BeanParam ViewParams view) {
        return programmes.detail(releases.get(programme(id), number));
    }

    @POST
    @Idempotent
    @Transactional
    @Requires(Scopes.EVENTS)
    @APIResponseSchema(value = ProgrammeDetail.class, responseCode = "201")
    @Operation(
            summary = "Make the programme public as it stands",
            description = "Occurrences of what is not published are left out, and warned of. 409 when nothing has"
                    + " changed since the release before.")
    public RestResponse<ProgrammeDetail> create(String id, @Valid ReleaseInput input) {
        String note = input == null ? null : input.note();
        Programme programme =
                writing.add(programmes, programme(id).id.toString(), held -> programmes.release(held, note));
        return representations.created(programmes.detail(releases.get(programme, programme.released)));
    }

    @GET
    @Path("comparison")
    @Operation(summary = "Compare two states of a programme: what was added, cancelled, moved or amended")
    public ProgrammeComparison compare(
            String id,
            @RestQuery @Parameter(description = "The number of the earlier release; the one before `to` when left out.")
                    Integer from,
            @RestQuery
                    @Parameter(
                            description = "The number of the later release; when left out, the programme in progress"
                                    + " for those who see it and the latest release for all others.")
                    Integer to) {
        return programmes.compare(programme(id), from, to);
    }

    private Programme programme(String event) {
        return programmes.ofEvent(events.get(event));
    }
}

package fr.essaim.shared.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Codebook;
import fr.essaim.shared.data.Href;
import fr.essaim.shared.data.Visibility;
import fr.essaim.shared.http.Caller;
import fr.essaim.shared.http.Prefer;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.BufferedOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestStreamElementType;

@Path(ChangeResource.PATH)
@Tag(
        name = "Changes",
        description =
                "The feed that a copy is kept in step by: one entry for each resource, at its latest change, in the"
                        + " order of commits. Reading it from the beginning and reading what is new are the same loop.")
public class ChangeResource {
    static final String PATH = "/api/v1/changes";
    static final String NDJSON = "application/x-ndjson";

    private static final int BUFFER_BYTES = 1 << 16;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    @Inject
    Feed feed;

    @Inject
    FeedHead head;

    @Inject
    FeedWatch watch;

    @Inject
    Catalogue catalogue;

    @Inject
    Codebook codebook;

    @Inject
    Caller caller;

    @Inject
    ObjectMapper json;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ChangePage.class)),
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "410", ref = "Problem")
    @Operation(
            summary = "Read what has changed",
            description =
                    "Follow `next` while `hasMore`, keep `nextCursor`, come back with it. A `DELETE` stays for ever."
                            + " A cursor belongs to its filters and to what its caller may see; 410 means that the service has lost"
                            + " or restored its history: read from the beginning, then remove what did not appear."
                            + "\n\n`Prefer: wait=30` (RFC 7240) waits for news, 60 seconds at the most."
                            + " `Accept: application/x-ndjson` streams every change up to now, a line each with its `cursor`, and"
                            + " ends with a line of `nextCursor`. `Accept: text/event-stream` goes on from there for ever: events"
                            + " `change`, whose id is the cursor; `Last-Event-ID` resumes.")
    public Uni<RestResponse<ChangePage>> page(
            @Valid @BeanParam ChangeParams page, @HeaderParam("Prefer") String prefer) {
        var reading = reading(page, page.since());
        Duration wait = Prefer.of(prefer).waiting(LONGEST_WAIT);
        return reading.page(page.limit(), Instant.now().plus(wait))
                .map(part -> wait.isZero()
                        ? RestResponse.ok(part)
                        : ResponseBuilder.ok(part)
                                .header("Preference-Applied", "wait")
                                .build());
    }

    /** Whoever takes anything is given JSON: {@code qs} says so. */
    @GET
    @Produces(NDJSON + ";qs=0.9")
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> lines(@Valid @BeanParam ChangeParams page) {
        var reading = reading(page, page.since());
        StreamingOutput lines = out -> {
            var buffered = new BufferedOutputStream(out, BUFFER_BYTES);
            reading.drainTo(buffered);
            buffered.flush();
        };
        return ResponseBuilder.ok(lines, NDJSON).build();
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.8")
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @Blocking
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> events(
            @Valid @BeanParam ChangeParams page, @HeaderParam("Last-Event-ID") String last, @Context Sse sse) {
        return reading(page, last != null && !last.isEmpty() ? last : page.since())
                .events(sse);
    }

    private FeedReading reading(ChangeParams params, String since) {
        FeedScope scope =
                FeedScope.of(params.types(), params.excludeSource(), Visibility.ofDrafts(), catalogue.types());
        FeedHead.Head now = head.read();
        String beginning = caller.base() + FeedReading.address(params, null);
        ObjectWriter writer = json.writer().withAttribute(Href.BASE, caller.base());
        String vocabulary = params.vocabulary();
        UnaryOperator<ChangeEntry> words = vocabulary == null
                ? UnaryOperator.identity()
                : change -> change.in(
                        codebook.crosswalk(vocabulary),
                        catalogue.ofType(change.type()).input());
        return new FeedReading(feed, watch, writer, words, params, scope, scope.positionIn(since, now, beginning));
    }
}

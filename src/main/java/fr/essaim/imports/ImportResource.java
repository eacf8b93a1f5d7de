package fr.essaim.imports;

import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.http.Contract;
import fr.essaim.shared.http.Prefer;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import fr.essaim.shared.write.Bodies;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/sources/{source}/import")
@Tag(name = "Records")
public class ImportResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    /** As written in the query string. */
    public enum Mode {
        upsert,
        snapshot
    }

    @Inject
    Imports imports;

    @Inject
    Snapshots snapshots;

    @Inject
    Leases leases;

    @Inject
    Doors doors;

    @Inject
    Catalogue catalogue;

    @Inject
    Bodies bodies;

    /** No transaction of the request: each batch has one of its own, so that a bad line never stops the rest. */
    @POST
    @Consumes({NDJSON, CSV})
    @Produces(NDJSON)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Requires({Scopes.ADMIN, Scopes.SOURCES})
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(implementation = ImportRecord.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                "externalId,name,seat.communeCode,sectors\r\n12,Pôle,38185,eco-activites|batiment\r\n")
            })
    @APIResponse(
            responseCode = "200",
            description = "A line for each line, in order, and a last one with the summary.",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ImportLine.class)))
    @Operation(
            summary = "Send many records at once, up to 50,000",
            description =
                    "A bad line never stops the rest; with `Prefer: handling=strict` it is all or nothing. To send it"
                            + " again changes nothing. CSV (RFC 4180) has a header: `externalId`, `url`, `updatedAt`, `type`, and"
                            + " members of the data, a dot before a member of a member (`seat.communeCode`); an empty cell says"
                            + " nothing, a list has bars between its items, a list of objects is JSON.")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public RestResponse<StreamingOutput> run(
            String source,
            @RestQuery
                    @DefaultValue("upsert")
                    @Parameter(
                            description =
                                    "`snapshot` also withdraws what the source has here and does not send, of the types"
                                            + " that it sends.")
                    Mode mode,
            @RestQuery @DefaultValue("false") @Parameter(description = "Shows what would change, and changes nothing.")
                    boolean dryRun,
            @RestQuery @Parameter(description = "Of the records that do not say their type.") String type,
            @RestQuery
                    @Parameter(
                            description =
                                    "The slug of the vocabulary that their tags are of; the one with the slug of the source when left"
                                            + " out. A tag that stands for nothing is left out and listed in `/unknown-tags`.",
                            example = "labo-ess")
                    String vocabulary,
            @RestQuery
                    @Parameter(
                            description =
                                    "How many withdrawals the snapshot is meant to make, when they are more than a"
                                            + " fifth of all.")
                    Integer withdrawing,
            @RestHeader("Prefer") @Parameter(description = "RFC 7240: `handling=strict`.") String prefer,
            @RestHeader("Content-Type") @Parameter(hidden = true) String contentType,
            InputStream body)
            throws IOException {
        String slug = doors.toWrite(source);
        if (contentType == null) {
            throw new NotSupportedException();
        }
        boolean strict = Prefer.of(prefer).strict();
        Upload upload = Upload.of(body, contentType.toLowerCase(Locale.ROOT).startsWith(CSV), type, catalogue, bodies);
        UUID lease = null;
        Imports.Order order = null;
        try {
            lease = leases.take(slug);
            var snapshot = mode == Mode.snapshot ? snapshots.read(slug, upload, withdrawing) : null;
            order = new Imports.Order(slug, lease, dryRun, strict, snapshot, vocabulary);
        } finally {
            if (order == null) {
                upload.close();
                if (lease != null) {
                    leases.release(slug, lease, false);
                }
            }
        }
        Imports.Order accepted = order;
        var answer = ResponseBuilder.<StreamingOutput>create(RestResponse.Status.OK)
                .entity(out -> imports.run(accepted, upload, out));
        return (strict ? answer.header("Preference-Applied", "handling=strict") : answer).build();
    }
}

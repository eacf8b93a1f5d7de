package fr.essaim.imports;

import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.CursorParams;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.http.Caller;
import fr.essaim.shared.http.Contract;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/sources/{source}/records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Records",
        description =
                "What a source says, by its own identifiers. A resource is made of the records about it and of what"
                        + " is said here.")
public class RecordResource {
    @Inject
    SourceRecords records;

    @Inject
    Importer importer;

    @Inject
    Withdrawals withdrawals;

    @Inject
    Catalogue catalogue;

    @Inject
    Doors doors;

    @Inject
    Caller caller;

    @GET
    @Requires({Scopes.ADMIN, Scopes.MODERATE, Scopes.SOURCES})
    @SecurityRequirement(name = "key")
    @Operation(summary = "List the records of a source, or find one by its identifier or page there")
    public Page<RecordDetail> list(String source, @BeanParam RecordFilter filter, @Valid @BeanParam CursorParams page) {
        return records.page(doors.toRead(source), filter, page).map(this::detail);
    }

    @GET
    @Path("{externalId}")
    @Requires({Scopes.ADMIN, Scopes.MODERATE, Scopes.SOURCES})
    @SecurityRequirement(name = "key")
    @Operation(summary = "Read one record as its source sent it")
    public RecordDetail get(
            String source,
            String externalId,
            @RestQuery @Parameter(description = "Needed when two types share the identifier.") String type) {
        return detail(records.get(doors.toRead(source), externalId, type));
    }

    @PUT
    @Path("{externalId}")
    @Transactional
    @Requires({Scopes.ADMIN, Scopes.SOURCES})
    @APIResponseSchema(value = RecordAnswer.class, responseCode = "201")
    @APIResponse(responseCode = "200", description = "Known already: `outcome` says what became of it.")
    @Operation(
            summary = "Say something, or say it anew",
            description =
                    "A new record makes a public resource, or joins the one that has the same SIRET, RNA number or"
                            + " page. The same content again changes nothing. Sent after a withdrawal it revives what it made.")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public RestResponse<RecordAnswer> put(
            String source,
            String externalId,
            @Valid @NotNull RecordInput input,
            @RestQuery
                    @Parameter(
                            description =
                                    "The slug of the vocabulary that its tags are of; the one with the slug of the source when left"
                                            + " out. A tag that stands for nothing is left out and listed in `/unknown-tags`.",
                            example = "labo-ess")
                    String vocabulary) {
        KnownRecords known = importer.hold(doors.toWrite(source), true, vocabulary);
        if (!SourceRecord.isExternalId(externalId)) {
            throw new Refusal(ProblemType.VALIDATION, 1).pointer("#/externalId", "unstorable-value");
        }
        Taken taken = importer.take(known, input.as(externalId));
        RecordDetail record = detail(taken.record());
        return ResponseBuilder.create(
                        taken.outcome() == RecordOutcome.CREATED ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        new RecordAnswer(
                                taken.outcome(),
                                LineWarning.of(taken.unknown(), caller.texts()),
                                record,
                                record.resource()))
                .build();
    }

    @DELETE
    @Path("{externalId}")
    @Transactional
    @Requires({Scopes.ADMIN, Scopes.SOURCES})
    @Operation(
            summary = "Withdraw a record",
            description = "What it alone made is archived; what others speak of too is made of what they say.")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public void withdraw(
            String source,
            String externalId,
            @RestQuery @Parameter(description = "Needed when two types share the identifier.") String type) {
        KnownRecords known = importer.hold(doors.toWrite(source), true, null);
        withdrawals.withdraw(known, records.get(known.source(), externalId, type));
    }

    private RecordDetail detail(SourceRecord record) {
        return RecordDetail.of(record, RecordSubject.of(record, catalogue));
    }
}

package fr.essaim.commitment;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.person.Person;
import fr.essaim.person.Persons;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.ViewParams;
import fr.essaim.shared.http.Contract;
import fr.essaim.shared.http.Representations;
import fr.essaim.shared.http.WordingParams;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import fr.essaim.shared.write.Idempotent;
import fr.essaim.shared.write.Writing;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments", description = "What people and organisations said they would do, and what became of it.")
public class CommitmentResource {
    @Inject
    Commitments commitments;

    @Inject
    Persons persons;

    @Inject
    Writing writing;

    @Inject
    Representations representations;

    @GET
    @Operation(summary = "List commitments")
    public Page<CommitmentSummary> list(@BeanParam CommitmentFilter filter, @Valid @BeanParam PageParams page) {
        return commitments.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one commitment")
    public CommitmentDetail get(String id, @BeanParam ViewParams view) {
        return commitments.detail(commitments.get(id));
    }

    @POST
    @Idempotent
    @Transactional
    @Requires({Scopes.COMMITMENTS, Scopes.SOURCES})
    @APIResponseSchema(value = CommitmentDetail.class, responseCode = "201")
    @Operation(summary = "Create a commitment, as a draft")
    public RestResponse<CommitmentDetail> create(
            @Valid @NotNull CommitmentInput input, @BeanParam WordingParams words) {
        return representations.created(commitments.detail(writing.create(commitments, input)));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @Requires({Scopes.COMMITMENTS, Scopes.SOURCES})
    @Operation(summary = "Change one commitment")
    public CommitmentDetail patch(String id, JsonNode patch, @BeanParam WordingParams words) {
        return commitments.detail(writing.patch(commitments, id, patch));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires({Scopes.COMMITMENTS, Scopes.SOURCES})
    @Operation(summary = "Delete one commitment")
    public void delete(String id) {
        writing.delete(commitments, id);
    }

    @POST
    @Path("{id}/reports")
    @Idempotent
    @Transactional
    @Requires({Scopes.COMMITMENTS, Scopes.SOURCES})
    @APIResponseSchema(value = CommitmentDetail.class, responseCode = "201")
    @Operation(summary = "Report on a commitment; what the report says of its completion is how it stands")
    public RestResponse<CommitmentDetail> report(String id, @Valid @NotNull Commitment.Report report) {
        return representations.created(commitments.detail(writing.add(commitments, id, c -> c.add(report))));
    }

    @POST
    @Path("{id}/reports/{number}/verification")
    @Transactional
    @Requires(Scopes.MODERATE)
    @Operation(
            summary = "Say who has verified a report: somebody else than who declared it",
            description = "`number` counts the reports of the commitment in their order, from 1.")
    @Extension(name = Contract.CONDITIONAL, value = "true")
    public CommitmentDetail verify(String id, int number, @Valid @NotNull VerificationInput verification) {
        return commitments.detail(writing.change(commitments, id, c -> c.verify(number, verification.verifiedBy())));
    }

    @POST
    @Path("{id}/milestones")
    @Idempotent
    @Transactional
    @Requires({Scopes.COMMITMENTS, Scopes.SOURCES})
    @APIResponseSchema(value = CommitmentDetail.class, responseCode = "201")
    @Operation(summary = "Give a commitment one more milestone")
    public RestResponse<CommitmentDetail> milestone(String id, @Valid @NotNull Commitment.Milestone milestone) {
        return representations.created(commitments.detail(
                writing.add(commitments, id, c -> c.milestones = Lists.with(c.milestones, milestone))));
    }

    @POST
    @Path("{id}/persons")
    @Idempotent
    @Transactional
    @Requires(Scopes.COMMITMENTS)
    @APIResponseSchema(value = CommitmentDetail.class, responseCode = "201")
    @Operation(summary = "Let a private person carry a commitment; named in public only with consent")
    public RestResponse<CommitmentDetail> person(String id, @Valid @NotNull PersonInput input) {
        return representations.created(commitments.detail(writing.add(commitments, id, commitment -> {
            Person person = input.person();
            persons.persist(person);
            commitment.bearers.add(new Commitment.Bearer(null, null, person, input.role()));
        })));
    }
}

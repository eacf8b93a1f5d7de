package fr.essaim.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.ViewParams;
import fr.essaim.shared.http.Contract;
import fr.essaim.shared.http.Representations;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import fr.essaim.shared.write.Idempotent;
import fr.essaim.shared.write.Patched;
import fr.essaim.shared.write.Writing;
import jakarta.enterprise.event.Event;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/vocabularies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Vocabularies",
        description =
                "The code lists, with French and English labels. A closed list has exactly the codes that the service can answer.")
public class VocabularyResource {
    @Inject
    Vocabularies vocabularies;

    @Inject
    Writing writing;

    @Inject
    Representations representations;

    @Inject
    Event<Patched> patched;

    @GET
    @Operation(summary = "List the code lists")
    public Page<VocabularySummary> list(@BeanParam VocabularyFilter filter, @Valid @BeanParam PageParams page) {
        return vocabularies.search(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one code list, with its terms")
    public VocabularyDetail get(String id, @BeanParam ViewParams view) {
        return vocabularies.detail(vocabularies.get(id));
    }

    @POST
    @Idempotent
    @Transactional
    @Requires(Scopes.ADMIN)
    @APIResponseSchema(value = VocabularyDetail.class, responseCode = "201")
    @Operation(summary = "Create a code list, as a draft")
    public RestResponse<VocabularyDetail> create(@Valid @NotNull VocabularyInput input) {
        return representations.created(vocabularies.detail(writing.create(vocabularies, input)));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @Requires(Scopes.ADMIN)
    @Operation(summary = "Change one code list")
    public VocabularyDetail patch(String id, JsonNode patch) {
        return vocabularies.detail(writing.patch(vocabularies, id, patch));
    }

    /** No version is needed: whoever says another term at the same time loses nothing. */
    @PUT
    @Path("{id}/terms/{code}")
    @Transactional
    @Requires({Scopes.ADMIN, Scopes.MODERATE})
    @Operation(
            summary = "Say what one code means, anew or for the first time",
            description =
                    "To say what a partner's tag is in the lists of the service, give it `matches`: what came in by this"
                            + " vocabulary is read again within a minute. A new code comes last.")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public VocabularyDetail put(String id, String code, @Valid @NotNull TermInput input) {
        if (code.isBlank() || code.length() > Vocabulary.LONGEST_CODE || code.indexOf('\0') >= 0) {
            throw new Refusal(ProblemType.VALIDATION, 1).pointer("#/code", "unstorable-value");
        }
        return vocabularies.detail(writing.add(vocabularies, id, vocabulary -> {
            Vocabulary.Term term = input.as(code);
            vocabulary.checkChangeable();
            VocabularyInput.checkMatches(List.of(term), writing.references());
            vocabulary.says(term);
            patched.fire(new Patched(vocabularies.type(), vocabulary.id, Set.of("terms")));
        }));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Requires(Scopes.ADMIN)
    @Operation(summary = "Delete one code list")
    public void delete(String id) {
        writing.delete(vocabularies, id);
    }
}

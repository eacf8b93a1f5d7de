package fr.essaim.moderation;

import fr.essaim.shared.data.CursorParams;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.http.Contract;
import fr.essaim.shared.security.Guard;
import fr.essaim.shared.security.OpenToAll;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import fr.essaim.shared.write.Idempotent;
import fr.essaim.shared.write.Reason;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path(Guard.OPEN_TO_ALL)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Suggestions",
        description = "Anybody may suggest a change of what is public; a moderator accepts it or says why not.")
public class SuggestionResource {
    @Inject
    Suggestions suggestions;

    @POST
    @Idempotent
    @Transactional
    @OpenToAll
    @APIResponseSchema(value = SuggestionDetail.class, responseCode = "201")
    @Operation(
            summary = "Suggest a change of a public resource, without a key",
            description = "The patch is validated as if it were made, and errors point into the resource as it would"
                    + " then be said. 422 when it would change nothing; 409 while too many others of the same resource"
                    + " wait.")
    @Extension(name = Contract.OPEN, value = "true")
    public RestResponse<SuggestionDetail> create(@Valid @NotNull SuggestionInput input) {
        SuggestionDetail taken = suggestions.take(input);
        return ResponseBuilder.create(RestResponse.Status.CREATED, taken)
                .location(URI.create(Guard.OPEN_TO_ALL + "/" + taken.id()))
                .build();
    }

    @GET
    @Requires(Scopes.MODERATE)
    @SecurityRequirement(name = "key")
    @Operation(summary = "List suggestions, the oldest first")
    public Page<SuggestionDetail> list(
            @RestQuery @Parameter(description = "All of them when left out.") SuggestionState state,
            @RestQuery @Parameter(description = "Of what is suggested upon: `pole`, `project` …") String type,
            @Valid @BeanParam CursorParams page) {
        return suggestions.page(state, type, page);
    }

    @GET
    @Path("{id}")
    @Requires(Scopes.MODERATE)
    @SecurityRequirement(name = "key")
    @Operation(summary = "Read one suggestion, with what it would change now")
    public SuggestionDetail get(String id) {
        return suggestions.read(id);
    }

    @POST
    @Path("{id}/accept")
    @Transactional
    @Requires(Scopes.MODERATE)
    @Operation(
            summary = "Accept a suggestion: its patch is made",
            description = "`If-Match` is of the resource that it changes.")
    @Extension(name = Contract.CONDITIONAL, value = "true")
    public SuggestionDetail accept(String id) {
        return suggestions.accept(id);
    }

    @POST
    @Path("{id}/refuse")
    @Transactional
    @Requires(Scopes.MODERATE)
    @Operation(summary = "Refuse a suggestion")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public SuggestionDetail refuse(String id, @Valid @NotNull Reason reason) {
        return suggestions.refuse(id, reason.reason());
    }
}

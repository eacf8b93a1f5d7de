package fr.essaim.likeness;

import fr.essaim.shared.data.CursorParams;
import fr.essaim.shared.data.Href;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.http.Caller;
import fr.essaim.shared.http.Contract;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
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

@Path("/api/v1/likenesses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Likenesses",
        description =
                "Poles, projects, events and organisations that may be one, by their names and places. A person judges;"
                        + " nothing is merged by itself, and a verdict is remembered.")
public class LikenessResource {
    private static final String PATH = Href.API + "likenesses/";

    @Inject
    Likenesses likenesses;

    @Inject
    Caller caller;

    @GET
    @Requires(Scopes.MODERATE)
    @SecurityRequirement(name = "key")
    @Operation(summary = "List likenesses, the oldest first")
    public Page<LikenessDetail> list(
            @RestQuery @Parameter(description = "All of them when left out.") LikenessState state,
            @RestQuery @Parameter(description = "`pole`, `project`, `event` or `organisation`.") String type,
            @RestQuery @Parameter(description = "The id or slug of one of the two.") String of,
            @Valid @BeanParam CursorParams page) {
        return likenesses.page(state, type, of, page);
    }

    @GET
    @Path("{id}")
    @Requires(Scopes.MODERATE)
    @SecurityRequirement(name = "key")
    @Operation(summary = "Read one likeness, with its reasons and its verdict")
    public LikenessDetail get(String id) {
        return likenesses.read(id);
    }

    @POST
    @Transactional
    @Requires(Scopes.MODERATE)
    @APIResponseSchema(value = LikenessDetail.class, responseCode = "201")
    @Operation(
            summary = "Say that two public resources may be one",
            description = "For what the service has not found; a verdict merges them. 409 when the two are known.")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public RestResponse<LikenessDetail> create(@Valid @NotNull LikenessInput input) {
        LikenessDetail made = likenesses.create(input);
        return ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .location(URI.create(caller.base() + PATH + made.id()))
                .build();
    }

    @POST
    @Path("{id}/verdict")
    @Transactional
    @Requires(Scopes.MODERATE)
    @Operation(
            summary = "Judge a likeness",
            description =
                    "`CONFIRM` merges: the other one is archived and answers 308, its records and whoever names it go to"
                            + " the one that stays. `DISTINCT` is never found again. `UNSURE` waits. Any may be judged again, except"
                            + " what is merged.")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public LikenessDetail verdict(String id, @Valid @NotNull VerdictInput input) {
        return likenesses.judge(id, input);
    }

    @POST
    @Path("{id}/unmerge")
    @Transactional
    @Requires(Scopes.MODERATE)
    @Operation(
            summary = "Take a merge back: the two are two again, and remembered as `DISTINCT`",
            description =
                    "Records go back to where they came from, fields say again what they said, and so does whoever named"
                            + " the merged one, where it has not been changed since.")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public LikenessDetail unmerge(String id) {
        return likenesses.unmerge(id);
    }
}

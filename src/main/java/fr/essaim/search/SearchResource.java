package fr.essaim.search;

import fr.essaim.shared.http.Contract;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search", description = "Everything public, by its words.")
public class SearchResource {
    @Inject
    Searches searches;

    @Inject
    SearchIndex index;

    @GET
    @Operation(
            summary = "Search everything public",
            description =
                    "A word is found by its stem, the last one by its beginning too; when nothing is found so, with slips of the"
                            + " pen. Names weigh more than texts. Of three words or more one may be missing. What was written before the"
                            + " search began is found by it.")
    public SearchDetail list(@Valid @BeanParam SearchParams params) {
        return searches.find(params);
    }

    @GET
    @Path("suggest")
    @Operation(summary = "Suggest names while somebody is typing")
    public SuggestionsDetail suggest(@Valid @BeanParam SuggestParams params) {
        return searches.suggest(params);
    }

    @POST
    @Path("rebuild")
    @Transactional
    @Requires(Scopes.ADMIN)
    @Operation(
            summary = "Make the index of this process again from the feed",
            description =
                    "It is made at each start, and follows the feed by itself: only for the day when one doubts it.")
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    public IndexDetail rebuild() {
        return index.rebuild();
    }
}

package fr.essaim.vocabulary;

import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.ViewParams;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/vocabularies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Vocabularies",
        description =
                "The code lists, with French and English labels. A closed list has exactly the codes that the service can answer.")
public class VocabularyResource {
    @Inject
    Vocabularies vocabularies;

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
}

package fr.essaim.format;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.StoredJson;
import fr.essaim.shared.http.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/taxonomies/{list}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Taxonomies", description = "Code lists as maps of others read them.")
public class TaxonomyResource {
    @Inject
    Catalogue catalogue;

    @Inject
    Caller caller;

    @GET
    @Operation(
            summary = "Read a code list as a GoGoCarto taxonomy",
            description =
                    "`list` is the slug of a vocabulary: `sector`. The labels are in the language of the request.")
    public TaxonomyDetail get(String list) {
        return taxonomy(
                catalogue.ofType("vocabulary"), list, caller.texts().locale().getLanguage());
    }

    private static <E extends DomainEntity> TaxonomyDetail taxonomy(
            Repository<E> vocabularies, String list, String language) {
        JsonNode vocabulary = StoredJson.object(vocabularies.inputOf(vocabularies.get(list)));
        return new TaxonomyDetail(
                vocabulary.path("name").path(language).asText(),
                StreamSupport.stream(vocabulary.path("terms").spliterator(), false)
                        .map(term -> new TaxonomyDetail.Option(
                                term.path("code").asText(),
                                term.path("label").path(language).asText()))
                        .toList());
    }
}

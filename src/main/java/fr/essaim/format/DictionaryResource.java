package fr.essaim.format;

import fr.essaim.shared.data.Catalogue;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(DictionaryResource.PATH + "/{collection}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dictionaries", description = "What the columns of a CSV file are.")
public class DictionaryResource {
    static final String PATH = "/api/v1/dictionaries";

    @Inject
    Catalogue catalogue;

    @Inject
    CsvColumns columns;

    @GET
    @Operation(
            summary = "Read what the columns of the CSV of a list are",
            description =
                    "`collection` is the name of the list: `poles`. A Table Schema, as frictionless tools read it.")
    public DictionaryDetail get(String collection) {
        return columns.dictionary(catalogue.ofCollection(collection));
    }
}

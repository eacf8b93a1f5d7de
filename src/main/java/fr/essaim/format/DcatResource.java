package fr.essaim.format;

import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Href;
import fr.essaim.shared.http.Answer;
import fr.essaim.shared.http.Caller;
import fr.essaim.shared.http.Format;
import fr.essaim.shared.problem.Texts;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/dcat")
@Tag(name = "Discovery", description = "Where to begin, and what each problem means.")
public class DcatResource {
    private static final String LICENCE = "https://spdx.org/licenses/etalab-2.0";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    @Inject
    Catalogue catalogue;

    @Inject
    @All
    List<Format> formats;

    @Inject
    Caller caller;

    @Inject
    RowJson json;

    @GET
    @Produces("application/ld+json")
    @APIResponse(
            responseCode = "200",
            description = "A data set for each list, with a distribution for each format that it is to be had in.",
            content = @Content(mediaType = "application/ld+json", schema = @Schema(type = SchemaType.STRING)))
    @Operation(summary = "List what there is to take away (W3C DCAT 3), as open data portals harvest it")
    public RestResponse<Answer> get() {
        Texts texts = caller.texts();
        String base = caller.base();
        var datasets = new ArrayList<Map<String, Object>>();
        catalogue
                .rows()
                .forEach((collection, row) -> datasets.add(dataset(base + Href.API + collection, collection, row)));
        Map<String, Object> whole = node(base + Href.API + "dcat", "dcat:Catalog");
        whole.put("dct:title", "Essaim");
        whole.put("dct:language", List.of("fr", "en"));
        whole.put("dct:license", Map.of("@id", LICENCE));
        whole.put("dcat:dataset", datasets);
        whole.put("@context", Map.of("dcat", "http://www.w3.org/ns/dcat#", "dct", "http://purl.org/dc/terms/"));
        return Answer.text(json.text(whole, base), texts.locale());
    }

    private Map<String, Object> dataset(String address, String collection, Class<?> row) {
        var distributions = new ArrayList<Map<String, Object>>();
        distributions.add(distribution(address, address, MediaType.APPLICATION_JSON));
        formats.stream()
                .filter(format -> format.writes(row))
                .map(format -> distribution(address + "." + format.suffix(), address, format.mediaType()))
                .forEach(distributions::add);
        Map<String, Object> dataset = node(address, "dcat:Dataset");
        dataset.put("dct:title", collection);
        dataset.put("dct:identifier", collection);
        dataset.put("dct:license", Map.of("@id", LICENCE));
        dataset.put("dcat:distribution", distributions);
        return dataset;
    }

    private static Map<String, Object> distribution(String download, String access, String mediaType) {
        Map<String, Object> distribution = node(download + "#distribution", "dcat:Distribution");
        distribution.put("dcat:accessURL", Map.of("@id", access));
        distribution.put("dcat:downloadURL", Map.of("@id", download));
        distribution.put("dcat:mediaType", Map.of("@id", MEDIA_TYPES + mediaType));
        return distribution;
    }

    private static Map<String, Object> node(String id, String type) {
        return new LinkedHashMap<>(Map.of("@id", id, "@type", type));
    }
}

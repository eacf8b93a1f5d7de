package fr.essaim.shared.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Href;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a caller who knows nothing begins. */
@Path("/")
@Tag(name = "Discovery", description = "Where to begin, and what each problem means.")
public class RootResource {
    /** The collections of the service, and what describes it. */
    public record Root(
            @Schema(required = true) String name,
            @Schema(required = true) String version,
            @Schema(required = true) String licence,
            @Schema(required = true) Map<String, Href> links) {}

    /** A catalogue of APIs, RFC 9727, as a linkset (RFC 9264). */
    public record ApiCatalog(@Schema(required = true) List<ApiLinks> linkset) {}

    /** One API: where it is, and where it is described. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ApiLinks(
            @Schema(required = true) Href anchor,

            @JsonProperty("service-desc") @Schema(required = true)
            List<Target> description,

            @JsonProperty("service-doc") @Schema(required = true)
            List<Target> documentation,

            @Schema(required = true) List<Target> status) {}

    /** A link's target and its media type. */
    public record Target(
            @Schema(required = true) Href href,
            @Schema(required = true) String type) {}

    @Inject
    Catalogue catalogue;

    @Inject
    HttpConfig config;

    @Inject
    Clock clock;

    @GET
    @Operation(hidden = true)
    public RestResponse<Void> home() {
        return RestResponse.seeOther(URI.create("/api/v1"));
    }

    @GET
    @Path("api/v1")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List what there is to read")
    public Root get() {
        var links = new TreeMap<String, Href>();
        catalogue.collections().forEach(name -> links.put(name, new Href(Href.API + name)));
        links.put("changes", new Href(Href.API + "changes"));
        links.put("search", new Href(Href.API + "search"));
        links.put("matches", new Href(Href.API + "matches"));
        links.put("self", new Href("/api/v1"));
        links.put("contract", new Href("/openapi.yaml"));
        links.put("documentation", new Href("/q/swagger-ui"));
        links.put("problems", new Href("/problems"));
        return new Root("Essaim", "1.0.0", "EUPL-1.2", links);
    }

    @GET
    @Path(".well-known/api-catalog")
    @Produces("application/linkset+json")
    @Operation(summary = "Find this API by machine (RFC 9727)")
    public ApiCatalog catalog() {
        return new ApiCatalog(List.of(new ApiLinks(
                new Href("/api/v1"),
                List.of(new Target(new Href("/openapi.json"), "application/json")),
                List.of(new Target(new Href("/q/swagger-ui"), "text/html")),
                List.of(new Target(new Href("/q/health"), "application/json")))));
    }

    /** RFC 9116; there is none while nobody is named to receive reports. */
    @GET
    @Path(".well-known/security.txt")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Whom to tell of a weakness (RFC 9116)")
    public String security() {
        String contact = config.securityContact().orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        Instant expires = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(180, ChronoUnit.DAYS);
        return "Contact: " + contact + "\nExpires: " + expires + "\nPreferred-Languages: fr, en\n";
    }
}

package fr.essaim.spread;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.project.Implantation;
import fr.essaim.project.ImplantationStatus;
import fr.essaim.shared.data.Href;
import fr.essaim.shared.data.PointPrecision;
import fr.essaim.shared.data.Ref;
import fr.essaim.territory.Territory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sites of a tree as GeoJSON (RFC 7946): a feature each, without a geometry where no point is known. */
@Schema(name = "SpreadMap")
public record SpreadMap(
        @Schema(required = true, enumeration = "FeatureCollection")
        String type,

        @Schema(
                required = true,
                description = "Sites that have no geometry here, since no point of their place is known.")
        Integer notPlaced,

        @Schema(required = true, description = "False: the tree is larger than what is shown here.")
        Boolean complete,

        @Schema(required = true) List<Feature> features) {

    @Schema(name = "SpreadFeature")
    public record Feature(
            @Schema(required = true, enumeration = "Feature")
            String type,

            @Schema(required = true) UUID id,

            @Schema(
                    required = true,
                    nullable = true,
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "A point, or null: none is invented.")
            Geometry geometry,

            @Schema(required = true) Properties properties) {}

    @Schema(name = "SpreadPoint")
    public record Geometry(
            @Schema(required = true, enumeration = "Point") String type,

            @Schema(required = true, description = "Longitude, latitude.")
            List<Double> coordinates) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SpreadProperties")
    public record Properties(
            @Schema(required = true) String label,
            @Schema(required = true) Href url,
            @Schema(required = true) Ref project,
            String communeCode,

            @Schema(description = "What the point is the point of.")
            PointPrecision precision,

            @Schema(required = true) ImplantationStatus status,
            @Schema(required = true) List<Implantation.Step> history,
            @Schema(required = true) Integer count,
            Ref origin) {}

    static SpreadMap of(Spread spread, Map<String, Territory.Point> points) {
        int notPlaced = spread.sites().stream()
                .filter(site -> !points.containsKey(site.communeCode()))
                .mapToInt(Site::count)
                .sum();
        return new SpreadMap(
                "FeatureCollection",
                notPlaced,
                spread.complete(),
                spread.sites().stream()
                        .map(site -> feature(site, points.get(site.communeCode())))
                        .toList());
    }

    private static Feature feature(Site site, Territory.Point point) {
        return new Feature(
                "Feature",
                site.id(),
                point == null ? null : new Geometry("Point", List.of(point.lon(), point.lat())),
                new Properties(
                        site.label(),
                        site.url(),
                        site.project(),
                        site.communeCode(),
                        point == null ? null : point.precision(),
                        site.status(),
                        site.history(),
                        site.count(),
                        site.origin()));
    }
}

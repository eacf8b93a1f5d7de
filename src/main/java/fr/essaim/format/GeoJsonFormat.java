package fr.essaim.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.data.Located;
import fr.essaim.shared.data.Located.Spot;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * GeoJSON (RFC 7946): a feature for each row, with the members of the row as its properties. What has no point of its own is
 * put where its commune is, and {@code pointOf} says so; what has neither has no geometry.
 */
@ApplicationScoped
public class GeoJsonFormat extends MapFormat {
    public GeoJsonFormat() {
        super("{\"type\":\"FeatureCollection\",\"features\":[");
    }

    @Override
    public String suffix() {
        return "geojson";
    }

    @Override
    public String mediaType() {
        return "application/geo+json";
    }

    @Override
    String item(Located row, Spot spot, About list) {
        ObjectNode members = json.members(row, list);
        ObjectNode feature = members.objectNode();
        feature.put("type", "Feature").put("id", row.meta().id().toString());
        if (spot == null) {
            feature.putNull("geometry");
        } else {
            ObjectNode point = feature.putObject("geometry").put("type", "Point");
            point.putArray("coordinates").add(spot.lon()).add(spot.lat());
            members.put("pointOf", row.spot() == null ? "COMMUNE" : "SELF");
            if (spot.precision() != null) {
                members.put("precision", spot.precision().name());
            }
        }
        feature.set("properties", members);
        return feature.toString();
    }
}

package fr.essaim.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.data.Gazetteer;
import fr.essaim.shared.data.Located;
import fr.essaim.shared.data.Located.Spot;
import fr.essaim.shared.data.Represented;
import fr.essaim.shared.http.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * GeoJSON (RFC 7946): a feature for each row, with the members of the row as its properties. What has no point of its own is
 * put where its commune is, and {@code pointOf} says so; what has neither has no geometry.
 */
@ApplicationScoped
public class GeoJsonFormat implements Format {
    @Inject
    RowJson json;

    @Inject
    Gazetteer gazetteer;

    @Override
    public String suffix() {
        return "geojson";
    }

    @Override
    public String mediaType() {
        return "application/geo+json";
    }

    @Override
    public boolean writes(Class<?> row) {
        return Located.class.isAssignableFrom(row);
    }

    @Override
    public Script begin(About list) {
        return new Script() {
            private boolean begun;

            @Override
            public String opening() {
                return "{\"type\":\"FeatureCollection\",\"features\":[";
            }

            /** One statement for the points of their communes. */
            @Override
            public String rows(List<? extends Represented> rows) {
                Map<String, Spot> spots = gazetteer.spots(rows.stream()
                        .map(Located.class::cast)
                        .filter(row -> row.spot() == null)
                        .map(Located::inCommune)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
                String features = rows.stream()
                        .map(row -> feature((Located) row, spots, list.base()))
                        .collect(Collectors.joining(",\n"));
                String between = begun && !features.isEmpty() ? ",\n" : "\n";
                begun |= !features.isEmpty();
                return between + features;
            }

            @Override
            public String closing() {
                return "\n]}\n";
            }
        };
    }

    private String feature(Located row, Map<String, Spot> spots, String base) {
        ObjectNode members = json.members(row, base);
        Spot own = row.spot();
        Spot spot = own != null || row.inCommune() == null ? own : spots.get(row.inCommune());
        ObjectNode feature = members.objectNode();
        feature.put("type", "Feature").put("id", row.meta().id().toString());
        if (spot == null) {
            feature.putNull("geometry");
        } else {
            ObjectNode point = feature.putObject("geometry").put("type", "Point");
            point.putArray("coordinates").add(spot.lon()).add(spot.lat());
            members.put("pointOf", own == null ? "COMMUNE" : "SELF");
            if (spot.precision() != null) {
                members.put("precision", spot.precision().name());
            }
        }
        feature.set("properties", members);
        return feature.toString();
    }
}

package fr.essaim.shared.data;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row that schema.org has words for. */
public interface Described extends Represented {
    /** Its type and properties there (schema.org 29.0), without {@code @id}; what is null is left out. */
    @JsonIgnore
    Map<String, Object> inSchemaOrg();

    /** Of a schema.org type. */
    static Map<String, Object> as(String type) {
        return new LinkedHashMap<>(Map.of("@type", type));
    }

    /** A point there; null where none is known. */
    static Map<String, Object> coordinates(Double lat, Double lon) {
        if (lat == null || lon == null) {
            return null;
        }
        Map<String, Object> point = as("GeoCoordinates");
        point.put("latitude", lat);
        point.put("longitude", lon);
        return point;
    }
}

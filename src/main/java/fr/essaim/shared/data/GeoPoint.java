package fr.essaim.shared.data;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@code latitude,longitude} in degrees (WGS 84). */
@QueryFormat("latitude,longitude")
@Schema(type = SchemaType.STRING, examples = "45.1885,5.7245")
public record GeoPoint(double lat, double lon) {
    public GeoPoint {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("out of range");
        }
    }

    public static GeoPoint fromString(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("two numbers");
        }
        return new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }
}

package fr.essaim.shared.data;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@code latitude,longitude} in degrees (WGS 84). */
@QueryFormat("latitude,longitude")
@Schema(type = SchemaType.STRING, examples = "45.1885,5.7245")
public record GeoPoint(double lat, double lon) {
    /** Mean radius, IUGG. */
    static final double EARTH_RADIUS_KM = 6371.0088;

    public GeoPoint {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("out of range");
        }
    }

    /** Along the great circle. */
    public double kilometresTo(GeoPoint other) {
        double a = haversine(Math.toRadians(other.lat - lat))
                + Math.cos(Math.toRadians(lat))
                        * Math.cos(Math.toRadians(other.lat))
                        * haversine(Math.toRadians(other.lon - lon));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static double haversine(double angle) {
        return Math.pow(Math.sin(angle / 2), 2);
    }

    public static GeoPoint fromString(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("two numbers");
        }
        return new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }
}

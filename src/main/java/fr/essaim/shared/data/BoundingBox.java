package fr.essaim.shared.data;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@code west,south,east,north} in degrees (WGS 84), as GeoJSON orders them (RFC 7946 §5); west may exceed east. */
@QueryFormat("west,south,east,north")
@Schema(type = SchemaType.STRING, examples = "5.6,45.1,5.8,45.3")
public record BoundingBox(double west, double south, double east, double north) {
    public BoundingBox {
        if (!(south <= north && south >= -90 && north <= 90 && Math.abs(west) <= 180 && Math.abs(east) <= 180)) {
            throw new IllegalArgumentException("out of range");
        }
    }

    public static BoundingBox fromString(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("four numbers");
        }
        return new BoundingBox(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
    }
}

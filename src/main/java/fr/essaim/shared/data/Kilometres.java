package fr.essaim.shared.data;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A distance, not negative. */
@QueryFormat("number from 0")
@Schema(type = SchemaType.NUMBER, minimum = "0", examples = "50")
public record Kilometres(double value) {
    public Kilometres {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("out of range");
        }
    }

    public static Kilometres fromString(String text) {
        return new Kilometres(Double.parseDouble(text));
    }
}

package fr.essaim.shared.data;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address of this service, kept as a path and written as a whole URL under the address the caller used. */
@JsonSerialize(using = Href.Writer.class)
@Schema(type = SchemaType.STRING, format = "uri", examples = "https://essaim.example/api/v1/projects/bou-sol")
public record Href(String path) {
    public static final String API = "/api/v1/";

    /** The serialisation attribute that holds the address the caller used, without a final slash. */
    public static final String BASE = "essaim.base";

    public static Href to(String collection, Object key) {
        return new Href(API + collection + "/" + key);
    }

    static final class Writer extends JsonSerializer<Href> {
        @Override
        public void serialize(Href href, JsonGenerator json, SerializerProvider context) throws IOException {
            Object base = context.getAttribute(BASE);
            json.writeString(base == null ? href.path : base + href.path);
        }
    }
}

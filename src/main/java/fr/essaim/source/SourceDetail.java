package fr.essaim.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Represented;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceDetail(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) String name,
        String description,
        String website,
        Instant lastSyncAt)
        implements Represented {
    static SourceDetail of(Source s) {
        return new SourceDetail(Meta.of(Sources.COLLECTION, s), s.name, s.description, s.website, s.lastSyncAt);
    }
}

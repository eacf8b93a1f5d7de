package fr.essaim.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Represented;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceDetail(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) String name,
        String description,
        String website,
        @Schema(description = "When its last import ended.") Instant lastSyncAt,

        @Schema(required = true, description = "The fields on which its records have the last word, by type.")
        List<String> authorities)
        implements Represented {
    static SourceDetail of(Source s) {
        return new SourceDetail(
                Meta.of(Sources.COLLECTION, s), s.name, s.description, s.website, s.lastSyncAt, s.authorities);
    }
}

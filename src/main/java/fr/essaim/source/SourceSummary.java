package fr.essaim.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Represented;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceSummary(
        @JsonUnwrapped Meta meta, @Schema(required = true) String name, String website, Instant lastSyncAt)
        implements Represented {}

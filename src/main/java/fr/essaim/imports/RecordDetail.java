package fr.essaim.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record as its source sent it, and the resource that it is about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SourceRecord", description = "What a source says of one thing, as it was received.")
public record RecordDetail(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "labo") String source,
        @Schema(required = true, examples = "pole") String type,

        @Schema(required = true, description = "The identifier at the source.")
        String externalId,

        @Schema(description = "The page at the source.") String url,

        @Schema(description = "When it was changed at the source.")
        Instant updatedAt,

        @Schema(required = true, description = "When it came here as it is.")
        Instant receivedAt,

        @Schema(required = true) Boolean withdrawn,

        @Schema(
                required = true,
                description = "The slug of the vocabulary that its tags are of; where there is none, they are codes.")
        String vocabulary,

        @Schema(required = true) RecordSubject resource,

        @Schema(required = true, type = SchemaType.OBJECT, implementation = Object.class)
        JsonNode data) {
    static RecordDetail of(SourceRecord r, RecordSubject resource) {
        return new RecordDetail(
                r.id,
                r.sourceSlug,
                r.type,
                r.externalId,
                r.url,
                r.updatedAt,
                r.receivedAt,
                r.withdrawn,
                r.vocabulary,
                resource,
                r.data);
    }
}

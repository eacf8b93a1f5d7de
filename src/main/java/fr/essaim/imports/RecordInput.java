package fr.essaim.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;

/** What a source says of one thing. */
@Schema(name = "RecordInput")
public record RecordInput(
        @NotBlank
        @Size(max = 40)
        @Schema(examples = "pole", description = "`pole`, `project`, `event` or `organisation`.")
        String type,

        @URL @Size(max = 500) @Schema(description = "The page of the record at the source.")
        String url,

        @Schema(description = "When it was changed at the source. What is older than what is here is `STALE`.")
        OffsetDateTime updatedAt,

        @NotNull
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description =
                        "The record, in the shape that creates such a resource; `slug` may be left out. References"
                                + " are the source's own identifiers, or ids and slugs of here.")
        JsonNode data) {
    ImportRecord as(String externalId) {
        return new ImportRecord(type, externalId, url, updatedAt, data);
    }
}

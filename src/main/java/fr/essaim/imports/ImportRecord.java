package fr.essaim.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;

/**
 * One line of an import.
 *
 * @param type such as {@code project}
 * @param externalId the identifier at the source, unique there for this type
 * @param url the page of the record at the source
 * @param updatedAt when it was changed at the source
 * @param data the record itself, in the shape that creates such a resource
 */
@Schema(name = "ImportRecord", description = "One line of an import.")
public record ImportRecord(
        @Size(max = 40) @Schema(examples = "pole", description = "May be left out when the address says `type`.")
        String type,

        @NotBlank @Size(max = 200) @Schema(description = "The identifier at the source, unique there for this type.")
        String externalId,

        @URL @Size(max = 500) @Schema(description = "The page of the record at the source.")
        String url,

        @Schema(description = "When it was changed at the source. What is older than what is here is `STALE`.")
        OffsetDateTime updatedAt,

        @NotNull
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "The record, in the shape that creates such a resource; `slug` may be left out.")
        JsonNode data) {
    /** The same; of this type, if it says none. */
    ImportRecord of(String otherwise) {
        return type != null ? this : new ImportRecord(otherwise, externalId, url, updatedAt, data);
    }

    /** What the record calls the thing; empty when it does not say. */
    String name() {
        return data.path(data.hasNonNull("name") ? "name" : "title").asText();
    }

    Instant updated() {
        return updatedAt == null ? null : updatedAt.toInstant();
    }
}

package fr.essaim.moderation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param type such as {@code project}
 * @param ref the id or slug of a public resource of this type
 */
@Schema(name = "SuggestionInput")
public record SuggestionInput(
        @NotBlank @Size(max = 40) @Schema(examples = "pole") String type,

        @NotBlank @Size(max = 200) String ref,

        @NotNull
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "JSON Merge Patch (RFC 7396) of what creates a resource of this type.")
        JsonNode patch,

        @Size(max = 2000) @Schema(description = "Why, and where it can be checked. No private data.")
        String reason) {}

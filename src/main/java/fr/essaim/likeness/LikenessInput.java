package fr.essaim.likeness;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param type one of those that are compared
 * @param a,b ids or slugs of public resources of this type
 */
@Schema(name = "LikenessInput")
public record LikenessInput(
        @NotBlank @Size(max = 40) @Schema(examples = "pole") String type,

        @NotBlank @Size(max = 200) String a,
        @NotBlank @Size(max = 200) String b) {}

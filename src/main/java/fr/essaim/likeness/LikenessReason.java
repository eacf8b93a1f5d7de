package fr.essaim.likeness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that two resources have in common, as each of them says it. */
@Schema(name = "LikenessReason")
public record LikenessReason(
        @Schema(required = true) LikenessBasis basis,
        @Schema(required = true, examples = "CNCRES") String first,
        @Schema(required = true, examples = "CNCRESS") String second) {}

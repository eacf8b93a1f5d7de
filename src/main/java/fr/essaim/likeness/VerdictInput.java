package fr.essaim.likeness;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param keep with {@code CONFIRM} */
@Schema(name = "VerdictInput")
public record VerdictInput(
        @NotNull LikenessVerdict verdict,

        @Schema(
                description =
                        "The id of the one that stays, with `CONFIRM`; the elder when left out, or the one that stands"
                                + " for others already.")
        UUID keep,

        @Size(max = 1000) String note) {}

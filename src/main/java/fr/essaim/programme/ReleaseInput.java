package fr.essaim.programme;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReleaseInput")
public record ReleaseInput(
        @Size(max = 1000)
        @Schema(
                description = "What is new in it, for those who had read the one before.",
                examples = "L’atelier sur les fondations change de salle.")
        String note) {}

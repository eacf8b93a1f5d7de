package fr.essaim.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Someone who speaks in public: who they are, in whose name, and what they do in this slot. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Speaker(
        @NotBlank @Size(max = 200) String name,

        @Size(max = 300) @Schema(description = "The office in which they speak.")
        String function,

        @Size(max = 300) String organisation,

        @Size(max = 300) @Schema(description = "What they do in this slot.")
        String role) {}

package fr.essaim.atelier;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Someone who holds a public part in an atelier, and in whose name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Facilitator(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 300) String organisation) {}

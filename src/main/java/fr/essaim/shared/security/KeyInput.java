package fr.essaim.shared.security;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param holder who or what holds it: no address, no name of a private person
 * @param expiresAt after this instant it is refused; never when left out
 */
@Schema(name = "KeyInput")
public record KeyInput(
        @NotBlank @Size(max = 200) @Schema(examples = "Passerelle de la CRESS")
        String holder,

        @NotNull KeyKind kind,

        @NotEmpty @Size(max = 20)
        List<@NotNull @Pattern(regexp = Scopes.GRAMMAR, message = "{fr.essaim.Scope}") String> scopes,

        @Future OffsetDateTime expiresAt) {}

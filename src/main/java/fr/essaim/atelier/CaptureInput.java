package fr.essaim.atelier;

import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.References;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a group said, in its order: the lines of each kind and origin are counted from 1 as they come. */
@Schema(name = "CaptureInput")
public record CaptureInput(@NotNull @Size(max = 500) List<@NotNull @Valid Line> contributions) {
    /** @param id of a line that is there already; a new line has none */
    @Schema(name = "CaptureLine")
    public record Line(
            UUID id,
            @NotNull ContributionKind kind,
            ContributionOrigin origin,
            @NotBlank @Size(max = 4000) String text,
            @Size(max = 100) List<@NotBlank @Size(max = 500) String> details,
            @Size(max = 100) List<ContributionInput.@Valid Example> examples,
            @Size(max = 100) List<Contribution.@Valid Testimony> testimonies,
            ProposalState state) {
        ContributionInput at(Atelier atelier, int order) {
            return new ContributionInput(
                    References.to(atelier.event),
                    References.to(atelier),
                    kind,
                    origin,
                    null,
                    order,
                    text,
                    Lists.of(details),
                    Lists.of(examples),
                    Lists.of(testimonies),
                    state);
        }
    }
}

package fr.essaim.atelier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContributionSummary(
        @JsonUnwrapped Meta meta,
        @NotNull Ref event,
        Ref atelier,
        @NotNull ContributionKind kind,
        ContributionOrigin origin,
        Rubric rubric,
        @NotNull Integer order,
        @NotNull String text,

        @NotNull @Schema(description = "What the line lists, item by item.")
        List<String> details,

        @NotNull List<Contribution.Testimony> testimonies,
        ProposalState state)
        implements Represented {
    public ContributionSummary {
        atelier = Ref.orNull(atelier);
    }
}

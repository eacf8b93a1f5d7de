package fr.essaim.atelier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContributionSummary(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) Ref event,
        Ref atelier,
        @Schema(required = true) ContributionKind kind,
        ContributionOrigin origin,
        Rubric rubric,
        @Schema(required = true) Integer order,
        @Schema(required = true) String text,

        @Schema(required = true, description = "What the line lists, item by item.")
        List<String> details,

        @Schema(required = true) List<Contribution.Testimony> testimonies,
        ProposalState state)
        implements Represented {
    public ContributionSummary {
        atelier = Ref.orNull(atelier);
    }
}

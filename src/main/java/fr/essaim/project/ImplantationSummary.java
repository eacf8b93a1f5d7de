package fr.essaim.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Located;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImplantationSummary(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) Ref project,
        @Schema(required = true) String label,
        String communeCode,
        @Schema(required = true) ImplantationStatus status,
        @Schema(required = true) List<Implantation.Step> history,

        @Schema(required = true, description = "How many sites this line stands for.")
        Integer count,

        Ref localHolder)
        implements Located {
    @Override
    public Spot spot() {
        return null;
    }

    @Override
    public String inCommune() {
        return communeCode;
    }

    public ImplantationSummary {
        localHolder = Ref.orNull(localHolder);
    }
}

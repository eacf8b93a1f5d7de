package fr.essaim.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImplantationSummary(
        @JsonUnwrapped Meta meta,
        @NotNull Ref project,
        @NotNull String label,
        String communeCode,
        @NotNull ImplantationStatus status,
        @NotNull List<Implantation.Step> history,

        @NotNull @Schema(description = "How many sites this line stands for.")
        Integer count,

        Ref localHolder)
        implements Represented {
    public ImplantationSummary {
        localHolder = Ref.orNull(localHolder);
    }
}

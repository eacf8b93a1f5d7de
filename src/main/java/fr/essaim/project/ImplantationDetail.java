package fr.essaim.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.organisation.Organisations;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImplantationDetail(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) Ref project,
        @Schema(required = true) String label,
        String communeCode,
        @Schema(required = true) ImplantationStatus status,
        @Schema(required = true) List<Implantation.Step> history,

        @Schema(required = true, description = "How many sites this line stands for.")
        Integer count,

        Ref localHolder,

        @Schema(description = "The implantation that this one replicates.")
        Ref origin,

        @Schema(required = true, description = "The implantations, of any project, that replicate this one.")
        List<ImplantationSummary> replicas,

        String kept,
        String adapted,
        String lessons)
        implements Represented {
    static ImplantationDetail of(Implantation i, List<ImplantationSummary> replicas) {
        return new ImplantationDetail(
                Meta.of(Implantations.COLLECTION, i),
                Projects.ref(i.project),
                i.label,
                i.communeCode,
                i.status,
                i.history,
                i.siteCount,
                Organisations.ref(i.localHolder),
                i.origin == null ? null : Ref.of(Implantations.COLLECTION, i.origin, i.origin.label),
                replicas,
                i.kept,
                i.adapted,
                i.lessons);
    }
}

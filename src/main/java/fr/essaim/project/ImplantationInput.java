package fr.essaim.project;

import fr.essaim.organisation.Organisation;
import fr.essaim.shared.data.CommuneCode;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.References;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * @param project a reference to a project
 * @param localHolder a reference to an organisation
 * @param origin a reference to the implantation that this one replicates
 * @param count how many sites this line stands for, 1 when left out
 */
public record ImplantationInput(
        @NotBlank String project,
        @NotBlank @Size(max = 300) String label,
        @CommuneCode String communeCode,
        @NotNull ImplantationStatus status,
        List<Implantation.@Valid Step> history,
        @Positive Integer count,
        String localHolder,
        String origin,
        @Size(max = 4000) String kept,
        @Size(max = 4000) String adapted,
        @Size(max = 4000) String lessons)
        implements Input<Implantation> {
    static ImplantationInput of(Implantation i) {
        return new ImplantationInput(
                References.to(i.project),
                i.label,
                i.communeCode,
                i.status,
                i.history,
                i.siteCount,
                References.to(i.localHolder),
                References.to(i.origin),
                i.kept,
                i.adapted,
                i.lessons);
    }

    @Override
    public void applyTo(Implantation implantation, References references) {
        // Before all else: the query would write what had changed so far, as a version of its own.
        implantation.comesFrom(references.find(Implantation.class, origin, "/origin"));
        implantation.project = references.find(Project.class, project, "/project");
        implantation.label = label;
        implantation.communeCode = communeCode;
        implantation.status = status;
        implantation.history = Lists.of(history);
        implantation.siteCount = count == null ? 1 : count;
        implantation.localHolder = references.find(Organisation.class, localHolder, "/localHolder");
        implantation.kept = kept;
        implantation.adapted = adapted;
        implantation.lessons = lessons;
    }
}

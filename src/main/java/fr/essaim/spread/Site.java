package fr.essaim.spread;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.project.Implantation;
import fr.essaim.project.ImplantationStatus;
import fr.essaim.shared.data.Departement;
import fr.essaim.shared.data.Href;
import fr.essaim.shared.data.Ref;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An implantation in the tree.
 *
 * @param depth how many steps from the first of its line, which is 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SpreadSite")
public record Site(
        @Schema(required = true) UUID id,
        @Schema(required = true) Href url,
        @Schema(required = true) String label,
        @Schema(required = true) Ref project,

        @Schema(required = true, description = "Steps from the first site of its line, which is at 0.")
        Integer depth,

        String communeCode,
        @Schema(required = true) ImplantationStatus status,
        @Schema(required = true) List<Implantation.Step> history,

        @Schema(required = true, description = "How many sites this line stands for.")
        Integer count,

        Ref localHolder,

        @Schema(description = "The implantation that it replicates.")
        Ref origin,

        @Schema(description = "The project of that implantation.")
        Ref originProject,

        String kept,
        String adapted,
        String lessons) {

    Site(
            UUID id,
            String label,
            Ref project,
            String communeCode,
            ImplantationStatus status,
            List<Implantation.Step> history,
            Integer count,
            Ref localHolder,
            Ref origin,
            Ref originProject,
            String kept,
            String adapted,
            String lessons) {
        this(
                id,
                Href.to("implantations", id),
                label,
                project,
                0,
                communeCode,
                status,
                history,
                count,
                Ref.orNull(localHolder),
                Ref.orNull(originProject) == null ? null : Ref.orNull(origin),
                Ref.orNull(origin) == null ? null : Ref.orNull(originProject),
                kept,
                adapted,
                lessons);
    }

    Site at(int depth) {
        return new Site(
                id,
                url,
                label,
                project,
                depth,
                communeCode,
                status,
                history,
                count,
                localHolder,
                origin,
                originProject,
                kept,
                adapted,
                lessons);
    }

    /** The code of its département, which its commune's begins with; null where the commune is not known. */
    String departement() {
        return communeCode == null ? null : Departement.of(communeCode);
    }

    /** What is known of its life. How it stands today is a step too, when its history does not say it. */
    Stream<Implantation.Step> steps() {
        return history.stream().anyMatch(step -> step.status() == status)
                ? history.stream()
                : Stream.concat(history.stream(), Stream.of(new Implantation.Step(status, null, null)));
    }
}

package fr.essaim.atelier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.event.Events;
import fr.essaim.pole.Poles;
import fr.essaim.project.Projects;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContributionDetail(
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
        ProposalState state,
        @Schema(required = true) List<Example> examples)
        implements Represented {
    /** What the group gave as an example. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Example")
    public record Example(
            @Schema(required = true) String label, Ref pole, Ref project, String place, String note, String url) {}

    static ContributionDetail of(Contribution c) {
        return new ContributionDetail(
                Meta.of(Contributions.COLLECTION, c).withList("relations", "links", "of"),
                Events.ref(c.event),
                Ateliers.ref(c.atelier),
                c.kind,
                c.origin,
                c.rubric,
                c.position,
                c.text,
                c.details,
                c.testimonies,
                c.state,
                c.examples.stream()
                        .map(e -> new Example(
                                e.label(),
                                Poles.ref(e.pole()),
                                Projects.ref(e.project()),
                                e.place(),
                                e.note(),
                                e.url()))
                        .toList());
    }
}

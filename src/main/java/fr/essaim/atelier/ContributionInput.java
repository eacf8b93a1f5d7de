package fr.essaim.atelier;

import fr.essaim.event.Event;
import fr.essaim.pole.Pole;
import fr.essaim.project.Project;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.References;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.URL;

/**
 * @param event a reference to an event
 * @param atelier a reference to an atelier
 * @param order its place among the lines of its kind, from 1
 * @param details what the line lists, item by item
 */
public record ContributionInput(
        @NotBlank String event,
        String atelier,
        @NotNull ContributionKind kind,
        ContributionOrigin origin,
        Rubric rubric,
        @NotNull @Positive Integer order,
        @NotBlank @Size(max = 4000) String text,
        List<@NotBlank @Size(max = 500) String> details,
        List<@Valid Example> examples,
        List<Contribution.@Valid Testimony> testimonies,
        ProposalState state)
        implements Input<Contribution> {
    /**
     * @param pole a reference to a pole
     * @param project a reference to a project
     */
    public record Example(
            @NotBlank @Size(max = 300) String label,
            String pole,
            String project,
            @Size(max = 200) String place,
            @Size(max = 1000) String note,
            @URL @Size(max = 500) String url) {
        private static Example of(Contribution.Example e) {
            return new Example(
                    e.label(), References.to(e.pole()), References.to(e.project()), e.place(), e.note(), e.url());
        }

        private Contribution.Example in(References references, String pointer) {
            return new Contribution.Example(
                    label,
                    references.find(Pole.class, pole, pointer + "/pole"),
                    references.find(Project.class, project, pointer + "/project"),
                    place,
                    note,
                    url);
        }
    }

    static ContributionInput of(Contribution c) {
        return new ContributionInput(
                References.to(c.event),
                References.to(c.atelier),
                c.kind,
                c.origin,
                c.rubric,
                c.position,
                c.text,
                c.details,
                c.examples.stream().map(Example::of).toList(),
                c.testimonies,
                c.state);
    }

    @Override
    public void applyTo(Contribution contribution, References references) {
        contribution.saidAt(
                references.find(Event.class, event, "/event"), references.find(Atelier.class, atelier, "/atelier"));
        contribution.is(kind, rubric, state);
        contribution.origin = origin;
        contribution.position = order;
        contribution.text = text;
        contribution.details = Lists.of(details);
        Lists.replace(contribution.examples, Lists.map(examples, "/examples", (e, at) -> e.in(references, at)));
        contribution.testimonies = Lists.of(testimonies);
    }
}

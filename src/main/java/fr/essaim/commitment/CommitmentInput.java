package fr.essaim.commitment;

import fr.essaim.event.Event;
import fr.essaim.organisation.Organisation;
import fr.essaim.person.Person;
import fr.essaim.pole.Pole;
import fr.essaim.shared.data.Code;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.References;
import fr.essaim.shared.problem.RuleBroken;
import fr.essaim.territory.TerritoryCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * @param event a reference to an event
 * @param order its place among the event's commitments, from 1
 * @param completion {@code NO_EVIDENCE} when left out
 * @param reason why it was abandoned
 * @param parent a reference to the commitment that this one is a part of
 * @param pole a reference to a pole
 */
public record CommitmentInput(
        @NotBlank @Size(max = 1000) String statement,
        String event,
        CommitmentNature nature,
        @Size(max = 20) List<@NotBlank @Code("theme") String> themes,
        List<@Valid Bearer> bearers,
        @NotNull @Positive Integer order,
        LocalDate madeOn,
        LocalDate dueOn,
        @Size(max = 200) String horizon,
        Completion completion,
        @Size(max = 2000) String reason,
        @Min(0) @Max(100) Integer progress,
        List<Commitment.@Valid Milestone> milestones,
        List<Commitment.@Valid Report> reports,
        String parent,
        @Valid Commitment.Measure measure,
        @Valid TerritoryCode territory,
        String pole)
        implements Input<Commitment> {
    /**
     * Exactly one: an organisation, a pole or a person.
     *
     * @param organisation a reference to an organisation
     * @param pole a reference to a pole
     * @param person the id of a person who bears this commitment already
     */
    public record Bearer(
            String organisation,
            String pole,
            UUID person,
            @NotNull BearerRole role) {
        /** Who leads it, by the reference to an organisation. */
        public static Bearer leading(String organisation) {
            return new Bearer(organisation, null, null, BearerRole.LEAD);
        }

        private static Bearer of(Commitment.Bearer b) {
            return new Bearer(
                    References.to(b.organisation()),
                    References.to(b.pole()),
                    b.person() == null ? null : b.person().id,
                    b.role());
        }

        private Commitment.Bearer in(List<Commitment.Bearer> present, References references, String pointer) {
            if (Stream.of(organisation, pole, person).filter(Objects::nonNull).count() != 1) {
                throw new RuleBroken("commitment-bearer-is-one");
            }
            return new Commitment.Bearer(
                    references.find(Organisation.class, organisation, pointer + "/organisation"),
                    references.find(Pole.class, pole, pointer + "/pole"),
                    person == null ? null : personAmong(present, pointer + "/person"),
                    role);
        }

        /** Persons are no resource: an input can keep one, and cannot find out whether there is another. */
        private Person personAmong(List<Commitment.Bearer> present, String pointer) {
            return present.stream()
                    .map(Commitment.Bearer::person)
                    .filter(p -> p != null && p.id.equals(person))
                    .findFirst()
                    .orElseThrow(() -> References.unknown("person", person, pointer));
        }
    }

    static CommitmentInput of(Commitment c) {
        return new CommitmentInput(
                c.statement,
                References.to(c.event),
                c.nature,
                c.themes,
                c.bearers.stream().map(Bearer::of).toList(),
                c.position,
                c.madeOn,
                c.dueOn,
                c.horizon,
                c.completion,
                c.reason,
                c.progress,
                c.milestones,
                c.reports,
                References.to(c.parent),
                c.measure,
                c.territory,
                References.to(c.pole));
    }

    CommitmentInput withoutPersons() {
        return new CommitmentInput(
                statement,
                event,
                nature,
                themes,
                bearers.stream()
                        .map(b -> new Bearer(b.organisation, b.pole, null, b.role))
                        .toList(),
                order,
                madeOn,
                dueOn,
                horizon,
                completion,
                reason,
                progress,
                milestones,
                reports,
                parent,
                measure,
                territory,
                pole);
    }

    @Override
    public void applyTo(Commitment commitment, References references) {
        // Before all else: the query would write what had changed so far, as a version of its own.
        commitment.partOf(references.find(Commitment.class, parent, "/parent"));
        commitment.statement = statement;
        commitment.event = references.find(Event.class, event, "/event");
        commitment.nature = nature;
        commitment.themes = Lists.of(themes);
        Lists.replace(
                commitment.bearers,
                Lists.map(bearers, "/bearers", (b, at) -> b.in(commitment.bearers, references, at)));
        commitment.position = order;
        commitment.madeOn = madeOn;
        commitment.dueOn = dueOn;
        commitment.horizon = horizon;
        commitment.stands(completion == null ? Completion.NO_EVIDENCE : completion, reason);
        commitment.progress = progress;
        commitment.milestones = Lists.of(milestones);
        commitment.tells(Lists.of(reports));
        commitment.measure = measure;
        commitment.territory = territory;
        commitment.pole = references.find(Pole.class, pole, "/pole");
    }
}

package fr.essaim.commitment;

import fr.essaim.event.Event;
import fr.essaim.organisation.Organisation;
import fr.essaim.pole.Pole;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.References;
import fr.essaim.territory.TerritoryCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
    /** @param organisation a reference to an organisation */
    public record Bearer(
            @NotBlank String organisation, @NotNull BearerRole role) {}

    @Override
    public void applyTo(Commitment commitment, References references) {
        commitment.statement = statement;
        commitment.event = references.find(Event.class, event);
        commitment.nature = nature;
        commitment.bearers = new ArrayList<>();
        for (Bearer b : Lists.of(bearers)) {
            var bearer = new Commitment.Bearer();
            bearer.organisation = references.find(Organisation.class, b.organisation);
            bearer.role = b.role;
            commitment.bearers.add(bearer);
        }
        commitment.position = order;
        commitment.madeOn = madeOn;
        commitment.dueOn = dueOn;
        commitment.horizon = horizon;
        commitment.stands(completion == null ? Completion.NO_EVIDENCE : completion, reason);
        commitment.progress = progress;
        commitment.milestones = Lists.of(milestones);
        commitment.reports = Lists.of(reports);
        commitment.partOf(references.find(Commitment.class, parent));
        commitment.measure = measure;
        commitment.territory = territory;
        commitment.pole = references.find(Pole.class, pole);
    }
}

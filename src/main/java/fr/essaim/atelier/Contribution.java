package fr.essaim.atelier;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.event.Event;
import fr.essaim.pole.Pole;
import fr.essaim.project.Project;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Fold;
import fr.essaim.shared.problem.RuleBroken;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One line of what a group said. The same idea said twice stays two lines, linked. */
@Entity
public class Contribution extends DomainEntity {
    @ManyToOne(fetch = FetchType.LAZY)
    public Event event;

    /** None for a line of the event's synthesis. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Atelier atelier;

    @Enumerated(EnumType.STRING)
    public ContributionKind kind;

    @Enumerated(EnumType.STRING)
    public ContributionOrigin origin;

    @Enumerated(EnumType.STRING)
    public Rubric rubric;

    /** Its place among the lines of its kind, from 1. */
    public int position;

    public String text;

    /** What the line lists, item by item. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> details = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "contribution_example")
    @OrderColumn(name = "position")
    public List<Example> examples = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Testimony> testimonies = new ArrayList<>();

    /** Of a proposal, and of nothing else. */
    @Enumerated(EnumType.STRING)
    public ProposalState state;

    public String searchText;

    /** A line of the synthesis stands under a rubric and no other line does; only a proposal has a state. */
    public void is(ContributionKind newKind, Rubric newRubric, ProposalState newState) {
        if ((newKind == ContributionKind.SYNTHESIS) != (newRubric != null)) {
            throw new RuleBroken("contribution-rubric");
        }
        if (newState != null && newKind != ContributionKind.PROPOSAL) {
            throw new RuleBroken("contribution-state");
        }
        kind = newKind;
        rubric = newRubric;
        state = newKind == ContributionKind.PROPOSAL && newState == null ? ProposalState.IDENTIFIED : newState;
    }

    @PrePersist
    @PreUpdate
    void fold() {
        searchText = Fold.of(text);
    }

    /** @param newAtelier of this event; null for what was said elsewhere in it */
    void saidAt(Event newEvent, Atelier newAtelier) {
        if (newAtelier != null && newAtelier.event != newEvent) {
            throw new RuleBroken("contribution-of-other-event", newAtelier.event.slug);
        }
        event = newEvent;
        atelier = newAtelier;
    }

    @Override
    public Stream<DomainEntity> belongsTo() {
        return atelier == null ? Stream.of(event) : Stream.of(event, atelier);
    }

    @Override
    public Stream<DomainEntity> shownIn() {
        return Stream.ofNullable(atelier);
    }

    /** What the group gave as an example. */
    @Embeddable
    public record Example(
            String label,
            @ManyToOne(fetch = FetchType.LAZY) Pole pole,
            @ManyToOne(fetch = FetchType.LAZY) Project project,
            String place,
            String note,
            String url) {}

    /** What someone told of their own experience. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Testimony")
    public record Testimony(
            @NotBlank @Size(max = 300) String by,
            @NotBlank @Size(max = 2000) String text) {}
}

package fr.essaim.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.event.Events;
import fr.essaim.organisation.Organisations;
import fr.essaim.pole.Poles;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Missing;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import fr.essaim.shared.security.Actor;
import fr.essaim.shared.security.Scopes;
import fr.essaim.territory.TerritoryCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentDetail(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) String statement,
        Ref event,
        CommitmentNature nature,

        @Schema(required = true, description = "Codes of the vocabulary `theme`.")
        List<String> themes,

        @Schema(required = true, description = "Nobody carries it yet.")
        Boolean bearerless,

        @Schema(required = true) Integer order,
        LocalDate madeOn,
        LocalDate dueOn,

        @Schema(description = "When it is due, in the words of whoever made it.")
        String horizon,

        @Schema(required = true) Completion completion,
        Integer progress,
        @Schema(description = "Of the latest report.") LocalDate lastReportOn,
        @Schema(required = true) Freshness freshness,

        @Schema(required = true, description = "Its day is over, and it is neither complete nor abandoned.")
        Boolean overdue,

        Ref pole,
        @Schema(description = "Why it was abandoned.") String reason,
        @Schema(required = true) List<Bearer> bearers,
        @Schema(required = true) List<Commitment.Milestone> milestones,
        @Schema(required = true) List<Commitment.Report> reports,

        @Schema(description = "The commitment that this one is a part of.")
        Ref parent,

        @Schema(description = "Of a commitment that others are parts of.")
        Parts parts,

        Commitment.Measure measure,
        TerritoryCode territory,
        @Schema(required = true) List<String> missing,
        @Schema(required = true) Integer completeness)
        implements Represented {
    /** Who carries it. A person who did not consent to be named has neither name nor organisation here. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Bearer")
    public record Bearer(
            Ref organisation,
            Ref pole,
            String person,

            @Schema(description = "Of a private person, for those who follow commitments: to reach or to erase them.")
            UUID personId,

            @Schema(required = true) BearerRole role) {
        static Bearer of(Commitment.Bearer b) {
            boolean named = b.person() != null && b.person().isNamedInPublic();
            boolean known = b.person() != null
                    && Actor.current().filter(a -> a.may(Scopes.COMMITMENTS)).isPresent();
            return new Bearer(
                    Organisations.ref(b.organisation()),
                    Poles.ref(b.pole()),
                    named ? b.person().name : null,
                    known ? b.person().id : null,
                    b.role());
        }
    }

    static CommitmentDetail of(Commitment c, Parts parts, LocalDate today) {
        var gaps = new Missing()
                .check("nature", c.nature)
                .check("bearers", c.bearers)
                .check("dueOn", c.dueOn)
                .check("milestones", c.milestones)
                .check("reports", c.reports)
                .check("measure", c.measure)
                .check("territory", c.territory);
        return new CommitmentDetail(
                Meta.of(Commitments.COLLECTION, c)
                        .withList("relations", "links", "of")
                        .with("adoptions", "adoptions"),
                c.statement,
                Events.ref(c.event),
                c.nature,
                c.themes,
                c.bearers.isEmpty(),
                c.position,
                c.madeOn,
                c.dueOn,
                c.horizon,
                c.completion,
                c.progress,
                c.lastReportOn,
                Freshness.of(c.lastReportOn, today),
                c.isOverdue(today),
                Poles.ref(c.pole),
                c.reason,
                c.bearers.stream().map(Bearer::of).toList(),
                c.milestones,
                c.reports,
                c.parent == null ? null : Commitments.ref(c.parent),
                parts,
                c.measure,
                c.territory,
                gaps.names(),
                gaps.completeness());
    }
}

package fr.essaim.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.event.Event;
import fr.essaim.organisation.Organisation;
import fr.essaim.person.Person;
import fr.essaim.pole.Pole;
import fr.essaim.shared.data.Decimals;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Fold;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.problem.RuleBroken;
import fr.essaim.territory.TerritoryCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.validator.constraints.URL;

/** A commitment made at an event, or after it. */
@Entity
public class Commitment extends DomainEntity {
    public String statement;

    @ManyToOne(fetch = FetchType.LAZY)
    public Event event;

    /** Null when the source does not say. */
    @Enumerated(EnumType.STRING)
    public CommitmentNature nature;

    @ElementCollection
    @CollectionTable(name = "commitment_bearer")
    @OrderColumn(name = "position")
    public List<Bearer> bearers = new ArrayList<>();

    /** Its place among the event's commitments, from 1. */
    public int position;

    public LocalDate madeOn;
    public LocalDate dueOn;

    /** When it is due, in the words of whoever made it. */
    public String horizon;

    @Enumerated(EnumType.STRING)
    public Completion completion = Completion.NO_EVIDENCE;

    /** Why it was abandoned. */
    public String reason;

    public Integer progress;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Milestone> milestones = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Report> reports = new ArrayList<>();

    /** Of the latest report. */
    public LocalDate lastReportOn;

    @ManyToOne(fetch = FetchType.LAZY)
    public Commitment parent;

    @JdbcTypeCode(SqlTypes.JSON)
    public Measure measure;

    @JdbcTypeCode(SqlTypes.JSON)
    public TerritoryCode territory;

    @ManyToOne(fetch = FetchType.LAZY)
    public Pole pole;

    public String searchText;

    public void stands(Completion newCompletion, String newReason) {
        if (newCompletion == Completion.ABANDONED && (newReason == null || newReason.isBlank())) {
            throw new RuleBroken("commitment-abandoned-without-reason");
        }
        completion = newCompletion;
        reason = newReason;
    }

    /** What was reported last is how it stands. */
    void add(Report report) {
        if (completion == Completion.ABANDONED) {
            throw new RuleBroken("commitment-report-on-abandoned");
        }
        reports = Lists.with(reports, report);
        if (report.completion != null) {
            stands(report.completion, report.completion == Completion.ABANDONED ? report.text : reason);
        }
        progress = report.progress == null ? progress : report.progress;
    }

    /** A commitment cannot be a part of itself, however many steps away. */
    public void partOf(Commitment newParent) {
        for (Commitment c = newParent; c != null; c = c.parent) {
            if (c.id.equals(id)) {
                throw new RuleBroken("commitment-parent-cycle");
            }
        }
        parent = newParent;
    }

    @Override
    public DomainEntity follows() {
        return parent;
    }

    @PrePersist
    @PreUpdate
    void derive() {
        searchText = Fold.of(statement);
        lastReportOn =
                reports.stream().map(Report::on).max(Comparator.naturalOrder()).orElse(null);
    }

    @Override
    public Stream<DomainEntity> belongsTo() {
        return Stream.ofNullable(event);
    }

    /** Who carries it: an organisation, or a person, who is named only if they consented. */
    @Embeddable
    public record Bearer(
            @ManyToOne(fetch = FetchType.LAZY) Organisation organisation,
            @ManyToOne(fetch = FetchType.LAZY) Person person,

            @Enumerated(EnumType.STRING) @Column(name = "bearer_role")
            BearerRole role) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Milestone")
    public record Milestone(@NotBlank @Size(max = 300) String title, LocalDate dueOn, LocalDate doneOn) {}

    /** What was said of the commitment on a day. {@code declaredBy} tells, {@code verifiedBy} has checked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Report")
    public record Report(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 4000) String text,
            Completion completion,
            @Min(0) @Max(100) Integer progress,
            @URL String evidenceUrl,
            @Size(max = 300) String declaredBy,
            @Size(max = 300) String verifiedBy) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Measure")
    public record Measure(
            @NotBlank @Size(max = 300) String indicator,
            BigDecimal target,
            @Size(max = 60) String unit) {
        public Measure {
            target = Decimals.of(target);
        }
    }
}

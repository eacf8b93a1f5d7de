package fr.essaim.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.event.Event;
import fr.essaim.organisation.Organisation;
import fr.essaim.person.Person;
import fr.essaim.pole.Pole;
import fr.essaim.shared.data.Codes;
import fr.essaim.shared.data.Decimals;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Fold;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.RuleBroken;
import fr.essaim.territory.TerritoryCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
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

    /** Codes of the vocabulary {@code theme}. */
    @Convert(converter = Codes.class)
    public List<String> themes = new ArrayList<>();

    /** The same column, as lists filter it. */
    @Column(name = "themes", insertable = false, updatable = false)
    public String themeCodes;

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
        tells(Lists.with(reports, report));
        if (report.completion != null) {
            stands(report.completion, report.completion == Completion.ABANDONED ? report.text : reason);
        }
        progress = report.progress == null ? progress : report.progress;
    }

    public void tells(List<Report> newReports) {
        newReports.forEach(Report::checkVerifier);
        reports = newReports;
    }

    /**
     * Somebody else than who declared it has checked a report.
     *
     * @param number of the report, from 1
     * @throws RuleBroken when it was verified before
     */
    void verify(int number, String by) {
        if (number < 1 || number > reports.size()) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        Report report = reports.get(number - 1);
        if (report.verifiedBy != null) {
            throw new RuleBroken("report-verified-already", report.verifiedBy);
        }
        var verified = new ArrayList<>(reports);
        verified.set(number - 1, report.verified(by));
        tells(verified);
    }

    boolean isOverdue(LocalDate today) {
        return completion.isOverdue(dueOn, today);
    }

    /** @throws RuleBroken when it is over, they carry it already, or somebody else leads it */
    void checkCanBeCarriedBy(Bearer bearer) {
        if (completion.isOver()) {
            throw new RuleBroken("adoption-too-late", completion);
        }
        if (bearers.stream().anyMatch(bearer::isSameAs)) {
            throw new RuleBroken("commitment-carried-already");
        }
        if (bearer.role == BearerRole.LEAD && bearers.stream().anyMatch(b -> b.role == BearerRole.LEAD)) {
            throw new RuleBroken("commitment-led-already");
        }
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

    /** Who carries it: an organisation, a pole, or a person, who is named only if they consented. */
    @Embeddable
    public record Bearer(
            @ManyToOne(fetch = FetchType.LAZY) Organisation organisation,
            @ManyToOne(fetch = FetchType.LAZY) Pole pole,
            @ManyToOne(fetch = FetchType.LAZY) Person person,

            @Enumerated(EnumType.STRING) @Column(name = "bearer_role")
            BearerRole role) {
        /** Whatever they do for it. */
        boolean isSameAs(Bearer other) {
            return id().equals(other.id());
        }

        private UUID id() {
            return organisation != null ? organisation.id : pole != null ? pole.id : person.id;
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Milestone")
    public record Milestone(
            @NotBlank @Size(max = 300) String title,
            LocalDate dueOn,
            @PastOrPresent LocalDate doneOn) {}

    /** What was said of the commitment on a day. {@code declaredBy} tells, {@code verifiedBy}, another, has checked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Report")
    public record Report(
            @NotNull @PastOrPresent LocalDate on,
            @NotBlank @Size(max = 4000) String text,
            Completion completion,
            @Min(0) @Max(100) Integer progress,
            @URL String evidenceUrl,
            @Size(max = 300) String declaredBy,
            @Size(max = 300) String verifiedBy) {
        private void checkVerifier() {
            if (verifiedBy != null && Fold.of(verifiedBy).equals(Fold.of(declaredBy))) {
                throw new RuleBroken("report-verified-by-declarer");
            }
        }

        private Report verified(String by) {
            return new Report(on, text, completion, progress, evidenceUrl, declaredBy, by);
        }
    }

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

package fr.essaim.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.organisation.Organisation;
import fr.essaim.shared.data.Code;
import fr.essaim.shared.data.Codes;
import fr.essaim.shared.data.CommuneCode;
import fr.essaim.shared.data.NamedEntity;
import fr.essaim.shared.data.Scheduled;
import fr.essaim.shared.data.Slug;
import fr.essaim.shared.problem.RuleBroken;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A gathering. Its name is its title. */
@Entity
public class Event extends NamedEntity {
    public String subtitle;

    @Embedded
    public Series series;

    /** As the source says it: public numbering conflicts, so it is no key. */
    public Integer editionNumber;

    /** A code of the vocabulary {@code event-kind}. */
    public String kind;

    public Instant startsAt;
    public Instant endsAt;

    /** IANA name. */
    public String timeZone;

    @Enumerated(EnumType.STRING)
    public EventStatus status;

    @Enumerated(EnumType.STRING)
    public AttendanceMode attendanceMode;

    @Embedded
    public Venue venue;

    @ElementCollection
    @CollectionTable(name = "event_party")
    @OrderColumn(name = "position")
    public List<Party> parties = new ArrayList<>();

    /** What the event was, as its report introduces it; what it was about is its focus. */
    public String presentation;

    public String focus;

    /** Codes of the vocabulary {@code theme}. */
    @Convert(converter = Codes.class)
    public List<String> themes = new ArrayList<>();

    /** The same column, as lists filter it. */
    @Column(name = "themes", insertable = false, updatable = false)
    public String themeCodes;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Objective> objectives = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> levers = new ArrayList<>();

    /** Codes of the vocabulary {@code audience}. */
    @Convert(converter = Codes.class)
    public List<String> audiences = new ArrayList<>();

    @Embedded
    public Attendance attendance;

    public Integer capacity;
    public String registrationUrl;
    public String website;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Phase> phases = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Room> rooms = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Tool> tools = new ArrayList<>();

    public String synthesisTitle;

    /** What its source announces and does not say, or says twice. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> gaps = new ArrayList<>();

    public void takesPlace(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new RuleBroken("event-ends-before-start");
        }
        startsAt = from;
        endsAt = to;
    }

    /**
     * What is a part of an event stays one: its programme and its contributions name it.
     *
     * @param before null for a new part
     * @throws RuleBroken when it is another event
     */
    public static Event of(Event before, Event named) {
        if (before != null && !before.id.equals(named.id)) {
            throw new RuleBroken("stays-with-its-event", before.slug);
        }
        return named;
    }

    /** The time that the clocks at the event show; null while it is not known when and where. */
    public OffsetDateTime at(Instant instant) {
        return instant == null || timeZone == null
                ? null
                : instant.atZone(ZoneId.of(timeZone)).toOffsetDateTime();
    }

    @Override
    protected Iterable<String> searchable() {
        return Stream.concat(
                        Stream.of(subtitle, presentation, focus),
                        objectives.stream().map(Objective::text))
                .map(s -> s == null ? "" : s)
                .toList();
    }

    /** The editions of one gathering. */
    @Embeddable
    @Schema(name = "EventSeries")
    public record Series(
            @NotNull @Slug @Column(name = "series_slug") String slug,

            @NotBlank @Size(max = 300) @Column(name = "series_name")
            String name) {}

    /** Where an event takes place. */
    @Embeddable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Venue")
    public record Venue(
            @NotBlank @Size(max = 300) @Column(name = "venue_name")
            String name,

            @Size(max = 300) @Column(name = "venue_address") String address,

            @CommuneCode @Column(name = "venue_commune_code")
            String communeCode,

            @DecimalMin("-90") @DecimalMax("90") @Column(name = "venue_lat")
            Double lat,

            @DecimalMin("-180") @DecimalMax("180") @Column(name = "venue_lon")
            Double lon) {
        /** Its name and its address, a line each. */
        public String where() {
            return Scheduled.lines(name, address);
        }
    }

    /** An organisation that makes the event. */
    @Embeddable
    public record Party(
            @ManyToOne(fetch = FetchType.LAZY) Organisation organisation,

            @Enumerated(EnumType.STRING) @Column(name = "party_role")
            PartyRole role) {}

    /** What the event is for: a headline and what it means. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Objective")
    public record Objective(
            @NotBlank @Size(max = 500) String title,
            @Size(max = 4000) String text,

            @Schema(description = "The forms of cooperation that it names: codes of the vocabulary `cooperation-form`.")
            List<@NotBlank @Code("cooperation-form") String> cooperationForms) {}

    /** How many came, and how sure that is. */
    @Embeddable
    @Schema(name = "Attendance")
    public record Attendance(
            @NotNull @PositiveOrZero @Column(name = "attendance_count")
            Integer count,

            @NotNull @Enumerated(EnumType.STRING) @Column(name = "attendance_precision")
            Precision precision) {
        /** How sure a count is. */
        public enum Precision {
            EXACT,
            AT_LEAST,
            ABOUT
        }
    }

    /** One of the large parts of a day: a <i>temps</i>. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Phase")
    public record Phase(
            @NotNull @Positive Integer order,
            @NotNull PhaseKind kind,
            @NotBlank @Size(max = 300) String title,
            @Size(max = 2000) String purpose) {}

    /** A room of the venue. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Room")
    public record Room(
            @NotNull @Slug String code,
            @NotBlank @Size(max = 200) String name,
            @Positive Integer capacity) {}

    /** A tool or a meeting that the event is linked to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Tool")
    public record Tool(
            @NotBlank @Size(max = 300) String name,
            @Size(max = 1000) String purpose) {}
}

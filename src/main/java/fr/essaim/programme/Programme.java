package fr.essaim.programme;

import fr.essaim.atelier.Atelier;
import fr.essaim.event.Event;
import fr.essaim.event.PhaseKind;
import fr.essaim.forum.ForumSession;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.problem.RuleBroken;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** The programme of one event. It is changed as a whole; each slot and occurrence keeps an id of its own. */
@Entity
public class Programme extends DomainEntity {
    @OneToOne(fetch = FetchType.LAZY)
    public Event event;

    @OneToMany(
            mappedBy = "programme",
            cascade = {CascadeType.PERSIST, CascadeType.REMOVE, CascadeType.DETACH},
            orphanRemoval = true)
    @OrderBy("startsAt, endsAt, id")
    public List<Slot> slots = new ArrayList<>();

    @OneToMany(
            mappedBy = "programme",
            cascade = {CascadeType.PERSIST, CascadeType.REMOVE, CascadeType.DETACH},
            orphanRemoval = true)
    @OrderBy("startsAt, round, id")
    public List<Occurrence> occurrences = new ArrayList<>();

    /** Moves with the slots and occurrences: they are rows of their own, whose changes leave the version alone. */
    public int revision;

    /** The number of the latest release; null before the first, while the public sees none. */
    public Integer released;

    /** The lists are put into the order in which they will be read. */
    void revised() {
        revision++;
        slots.sort(Comparator.comparing((Slot s) -> s.startsAt).thenComparing(s -> s.endsAt));
        occurrences.sort(Comparator.comparing((Occurrence o) -> o.startsAt)
                .thenComparing(o -> o.round, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    /** What has a time inside the event. */
    @MappedSuperclass
    public abstract static class Part {
        @Id
        @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
        public UUID id;

        @ManyToOne(fetch = FetchType.LAZY)
        public Programme programme;

        public Instant startsAt;
        public Instant endsAt;

        void takesPlace(Programme in, Instant from, Instant to) {
            if (!from.isBefore(to)) {
                throw new RuleBroken("slot-ends-before-start");
            }
            if (from.isBefore(in.event.startsAt) || to.isAfter(in.event.endsAt)) {
                throw new RuleBroken("slot-outside-event");
            }
            programme = in;
            startsAt = from;
            endsAt = to;
        }
    }

    /** The public has read its releases, and their numbers are not given twice. */
    @Override
    public void checkDeletable() {
        if (released != null) {
            throw new RuleBroken("programme-released", released);
        }
    }

    @Override
    public Stream<DomainEntity> belongsTo() {
        return Stream.ofNullable(event);
    }

    /** A timed part of the day. */
    @Entity(name = "ProgrammeSlot")
    @Table(name = "programme_slot")
    public static class Slot extends Part {
        /** The order of the event's phase that it belongs to; may be none. */
        public Integer phase;

        @Enumerated(EnumType.STRING)
        public PhaseKind kind;

        public String title;

        /** Codes of the event's rooms. */
        @JdbcTypeCode(SqlTypes.JSON)
        public List<String> rooms = new ArrayList<>();

        @JdbcTypeCode(SqlTypes.JSON)
        public List<Speaker> speakers = new ArrayList<>();

        /** What happens in it, in order. */
        @JdbcTypeCode(SqlTypes.JSON)
        public List<String> agenda = new ArrayList<>();

        /** How many rounds it holds, how long each is, and how many sessions run side by side in each. */
        public Integer rounds;

        public Integer roundMinutes;
        public Integer announcedCount;
    }

    /** An atelier or a forum session, in a round, a room and a time. */
    @Entity(name = "Occurrence")
    @Table(name = "occurrence")
    public static class Occurrence extends Part {
        @ManyToOne(fetch = FetchType.LAZY)
        public Atelier atelier;

        @ManyToOne(fetch = FetchType.LAZY)
        public ForumSession forumSession;

        public Integer round;
        public String room;
    }
}

package fr.essaim.shared.data;

import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has days of its own: a calendar shows them. */
public interface Scheduled extends Represented {
    /** None where no day is known. */
    List<Occasion> occasions();

    /** What a calendar of it alone is called. */
    default String called() {
        throw new UnsupportedOperationException(getClass().getName());
    }

    /**
     * An entry of a calendar.
     *
     * @param part tells the entries of one resource from each other, and stays; null where there is one
     * @param role what the day is of, as the texts name it ({@code calendar.due}); null when it is the thing itself
     * @param from a {@code LocalDate} of a whole day, or a {@code ZonedDateTime}
     * @param to the end of what has one, of the same kind; a day that is the last one is part of it
     * @param text of the resource; null where the role says it all
     * @param about what it belongs to, a line each; may be null
     * @param place in words, or null
     * @param cancelled it was to be, and will not
     * @param state null where it changes with the row only
     */
    record Occasion(
            String part,
            String role,
            Temporal from,
            Temporal to,
            String text,
            String about,
            String place,
            boolean cancelled,
            State state) {
        public Occasion(
                String part,
                String role,
                Temporal from,
                Temporal to,
                String text,
                String about,
                String place,
                boolean cancelled) {
            this(part, role, from, to, text, about, place, cancelled, null);
        }
    }

    /**
     * How often what an entry says may have changed, and when last.
     *
     * @param revision grows with each change
     */
    record State(int revision, Instant changedAt) {
        /** Of both: whatever changes of one or the other. */
        public State and(State other) {
            return new State(
                    revision + other.revision, changedAt.isAfter(other.changedAt) ? changedAt : other.changedAt);
        }
    }

    /** What is known of these, a line each; null when nothing is. */
    static String lines(String... known) {
        String lines = Stream.of(known).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }
}

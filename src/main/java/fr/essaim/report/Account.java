package fr.essaim.report;

import fr.essaim.atelier.Rubric;
import fr.essaim.event.Event;
import fr.essaim.event.PartyRole;
import fr.essaim.event.PhaseKind;
import fr.essaim.programme.Speaker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a report says, read line by line: its words and where they stand, before anything is made of them. */
final class Account {
    /** A line that says what the next ones are. */
    @Schema(name = "ReportHeading")
    record Outline(
            @Schema(required = true) Integer line,
            @Schema(required = true) String text,

            @Schema(required = true, description = "What it was taken for.")
            ReportSection section) {}

    /** An organisation that has a part in the event. */
    record Party(PartyRole role, Said name) {}

    /** @param lead what is in bold at its beginning; null when nothing */
    record Objective(Said whole, String lead) {}

    record Phase(PhaseKind kind, Said whole, String title, String purpose) {}

    /** A timed part of the day. */
    static final class Slot {
        LocalTime from;
        LocalTime to;
        PhaseKind kind;
        Said title;
        Integer rounds;
        Integer sessions;
        Integer minutes;
        final List<Speaker> speakers = new ArrayList<>();
        final List<Said> agenda = new ArrayList<>();

        /** Where more is said of it than the title. */
        Said also;

        void alsoOn(Said said) {
            also = also == null ? said : also.on(said);
        }
    }

    /** A theme of an atelier, and what the group said. */
    static final class Theme {
        Said title;
        Said description;
        boolean captured;
        final List<Said> questions = new ArrayList<>();
        final List<Said> captureQuestions = new ArrayList<>();
        final List<Said> stakes = new ArrayList<>();
        final List<Proposal> proposals = new ArrayList<>();
    }

    record Proposal(Said said, List<Example> examples, List<Testimony> testimonies) {}

    record Example(String label, String place, String note, String url) {}

    record Testimony(String by, String text) {}

    /** A session of the forum. */
    static final class Session {
        Said title;
        Said summary;
    }

    /** A <i>fiche action</i>. */
    static final class Sheet {
        Said heading;
        Said name;
        Said holder;
        Said description;
        final List<Said> objectives = new ArrayList<>();
        Said stage;
        Said outlook;
        final List<Said> ambitions = new ArrayList<>();
        final List<Said> offers = new ArrayList<>();
        Said website;
        final List<Said> partners = new ArrayList<>();
    }

    record Conclusion(Rubric rubric, Said said) {}

    /** @param bearers the names of organisations */
    record Promise(Said said, String horizon, List<Said> bearers) {}

    Said title;
    Said subtitle;
    Said dates;
    LocalDate from;
    LocalDate to;
    Said venue;
    final List<Party> parties = new ArrayList<>();
    Said presentation;
    final List<Objective> objectives = new ArrayList<>();
    Event.Attendance attendance;
    Said attendanceSaid;
    final List<Said> audiences = new ArrayList<>();
    Said focus;
    final List<Said> levers = new ArrayList<>();
    final List<Phase> phases = new ArrayList<>();
    final List<Slot> slots = new ArrayList<>();
    final List<Theme> themes = new ArrayList<>();
    final List<Session> sessions = new ArrayList<>();
    final List<Sheet> sheets = new ArrayList<>();
    Said synthesisTitle;
    final List<Conclusion> conclusions = new ArrayList<>();
    final List<Promise> promises = new ArrayList<>();
    final List<Said> gaps = new ArrayList<>();
    final List<Outline> headings = new ArrayList<>();
    final List<Said> unrecognised = new ArrayList<>();

    void heading(Line line, ReportSection section) {
        for (int number = line.number(); number <= line.toNumber(); number++) {
            headings.add(new Outline(number, line.text(), section));
        }
    }

    /** Whether the line only says what comes next: that is a heading too. */
    boolean lead(Line line, ReportSection section) {
        if (line.introduces()) {
            heading(line, section);
        }
        return line.introduces();
    }

    static Said joined(Said first, String between, Said next) {
        return first == null ? next : first.and(between, next);
    }

    /** The theme of this title, or null. */
    Theme theme(String title) {
        String key = Line.key(title);
        return themes.stream()
                .filter(theme -> Line.key(theme.title.text()).equals(key))
                .findFirst()
                .orElse(null);
    }
}

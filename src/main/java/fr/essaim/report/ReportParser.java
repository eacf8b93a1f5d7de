package fr.essaim.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a report: each line is a heading, which says what the next ones are, or is taken by the section it stands in, or
 * is told to be unrecognised. Nothing is left out in silence.
 */
final class ReportParser {
    private static final Set<String> NOTHING_SAID = Set.of("non renseigne", "not given", "neant", "aucun", "aucune");

    /** Characters: no resource holds a longer text. */
    private static final int LONGEST = 4000;

    private final Account account = new Account();
    private final FrontSection front = new FrontSection(account);
    private final EventSection event = new EventSection(account);
    private final ProgrammeSection programme = new ProgrammeSection(account);
    private final Map<Heading, Section> sections = new EnumMap<>(Heading.class);
    private Section current = front;

    private ReportParser() {
        var conclusions = new ConclusionsSection(account);
        var sheets = new SheetsSection(account);
        for (Heading heading : Heading.values()) {
            Section section =
                    switch (heading) {
                        case SUPPORT, PRESENTATION, OBJECTIVES, PARTICIPANTS, THEME, PHASES -> event;
                        case PROGRAMME, THEMES, FORUM -> programme;
                        case CAPTURES -> new CapturesSection(account);
                        case SHEETS, SHEET -> sheets;
                        case SYNTHESIS, COMMITMENTS, GAPS -> conclusions;
                    };
            sections.put(heading, section);
        }
    }

    static Account parse(List<Line> lines) {
        var parser = new ReportParser();
        lines.forEach(parser::take);
        parser.programme.close();
        parser.event.close();
        return parser.account;
    }

    private void take(Line line) {
        if (line.text().length() > LONGEST) {
            account.unrecognised.add(Said.of(line));
            return;
        }
        Optional<Heading> heading = front.isWaiting() || current.owns(line) ? Optional.empty() : Heading.in(line);
        if (heading.isPresent()) {
            account.heading(line, heading.get().name());
            programme.close();
            current = sections.get(heading.get());
            current.open(heading.get(), line);
        } else if (NOTHING_SAID.contains(Line.key(line.text()))) {
            account.heading(line, "NOT_GIVEN");
        } else if ((current == event || current == programme) && programme.takeTime(line)) {
            current = programme;
        } else if (!current.take(line) && !(current == front && event.take(line))) {
            account.unrecognised.add(Said.of(line));
        }
    }
}

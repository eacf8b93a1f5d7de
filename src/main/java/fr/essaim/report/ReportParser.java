package fr.essaim.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a report: each line is a heading, which says what the next ones are, or is taken by the section it stands in, or
 * is told to be unrecognised. Nothing is left out in silence.
 */
final class ReportParser {
    /** Characters: no resource holds a longer text. */
    static final int LONGEST = 4000;

    private final Account account = new Account();
    private final FrontSection front = new FrontSection(account);
    private final EventSection event = new EventSection(account);
    private final ProgrammeSection programme = new ProgrammeSection(account);
    private final Map<ReportSection, Section> sections = new EnumMap<>(ReportSection.class);
    private Section current = front;

    private ReportParser() {
        var conclusions = new ConclusionsSection(account);
        var sheets = new SheetsSection(account);
        for (ReportSection heading : ReportSection.values()) {
            Section section =
                    switch (heading) {
                        case SUPPORT, PRESENTATION, OBJECTIVES, PARTICIPANTS, THEME, PHASES -> event;
                        case PROGRAMME, THEMES, FORUM -> programme;
                        case CAPTURES -> new CapturesSection(account);
                        case SHEETS, SHEET -> sheets;
                        case SYNTHESIS, COMMITMENTS, GAPS -> conclusions;
                        case NOT_GIVEN -> front;
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
        Optional<ReportSection> heading =
                front.isWaiting() || current.owns(line) ? Optional.empty() : ReportSection.in(line);
        if (heading.isPresent() && heading.get() == ReportSection.NOT_GIVEN) {
            account.heading(line, ReportSection.NOT_GIVEN);
        } else if (heading.isPresent()) {
            account.heading(line, heading.get());
            programme.close();
            current = sections.get(heading.get());
            current.open(heading.get(), line);
        } else if ((current == event || current == programme) && programme.takeTime(line)) {
            current = programme;
        } else if (!current.take(line) && !(current == front && event.take(line))) {
            account.unrecognised.add(Said.of(line));
        }
    }
}

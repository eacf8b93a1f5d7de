package fr.essaim.report;

import fr.essaim.atelier.ContributionKind;
import fr.essaim.event.PhaseKind;
import fr.essaim.programme.Speaker;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The timed parts of a day, the themes of its ateliers, and the sessions of its forum. */
final class ProgrammeSection implements Section {
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern TIMES = Pattern.compile(
            "(?:de )?(\\d{1,2}) ?[hH:] ?(\\d{2})? ?(?:[-–—/]|à|a) ?(\\d{1,2}) ?[hH:] ?(\\d{2})?(?: ?[:–—-])? ?(.*)");

    private static final Pattern ROUNDS = Pattern.compile("\\b(\\d{1,2}) (?:séries?|fois|tours?|rounds?)\\b", CASE);
    private static final Pattern SESSIONS = Pattern.compile("\\b(\\d{1,2}) (?:ateliers?|sessions?|séances?)\\b", CASE);
    private static final Pattern MINUTES = Pattern.compile("\\b(\\d{1,3}) ?min(?:utes?)?\\b", CASE);
    private static final Pattern HOURS = Pattern.compile("(?<![\\d/])(\\d)(?:/(\\d))? ?h(?:eures?)?(\\d{2})?\\b", CASE);

    private static final String NAME = "\\p{Lu}[\\p{L}'’-]+(?: (?:de |du |d['’])?\\p{Lu}[\\p{L}'’-]+){1,3}";
    private static final Pattern BY = Pattern.compile(" (?:par|avec) (" + NAME + ")(?:, ([^:;]{2,200}))?$");
    private static final Pattern OF_OFFICE = Pattern.compile(
            "^(.{0,100}?) ?(?:de|par|avec) (?:Madame|Monsieur|Mme|M\\.) (?:la |le |l['’])([^,]{2,200}), (" + NAME
                    + ")\\.?$");
    private static final Pattern LABELLED =
            Pattern.compile("Interventions? ?: (" + NAME + ")(?:, ([^()]{2,200}?))?(?: ?\\((.{2,200})\\))?$");
    private static final int LONGEST_TITLE = 300;

    private final Account account;
    private ReportSection part = ReportSection.PROGRAMME;
    private Account.Slot slot;
    private Account.Theme theme;
    private Account.Session session;
    private int themeLevel;

    ProgrammeSection(Account account) {
        this.account = account;
    }

    @Override
    public void open(ReportSection heading, Line line) {
        part = heading;
        theme = null;
        session = null;
    }

    /** Begins a part of the day, when that is what the line does. */
    boolean takeTime(Line line) {
        Matcher times = TIMES.matcher(line.text());
        if (line.isItem() && line.depth() > 1 || !times.matches()) {
            return false;
        }
        try {
            var begun = new Account.Slot();
            begun.from = time(times.group(1), times.group(2));
            begun.to = time(times.group(3), times.group(4));
            String title = times.group(5).strip();
            if (ReportSection.isNotGiven(title)) {
                account.heading(line, ReportSection.NOT_GIVEN);
                return true;
            }
            if (!begun.from.isBefore(begun.to) || title.isEmpty()) {
                return false;
            }
            begun.kind = Kinds.phase(title);
            begun.title = Said.of(line, speaker(begun, title));
            if (begun.title.text().length() > LONGEST_TITLE) {
                return false;
            }
            account.slots.add(begun);
            slot = begun;
            part = ReportSection.PROGRAMME;
            return true;
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    private static LocalTime time(String hours, String minutes) {
        return LocalTime.of(Integer.parseInt(hours), minutes == null ? 0 : Integer.parseInt(minutes));
    }

    @Override
    public boolean take(Line line) {
        return switch (part) {
            case THEMES -> theme(line);
            case FORUM -> line.isItem() ? session(line) : account.lead(line, part);
            default -> slot == null ? account.lead(line, part) : inSlot(line);
        };
    }

    private boolean inSlot(Line line) {
        String text = line.text();
        if (TIMES.matcher(text).matches()) {
            return false; // no time of a day, or none that ends after it begins
        }
        Matcher rounds = ROUNDS.matcher(text);
        Matcher sessions = SESSIONS.matcher(text);
        if (rounds.find() && sessions.find()) {
            slot.rounds = positive(rounds.group(1));
            slot.sessions = positive(sessions.group(1));
            slot.minutes = minutes(text.substring(sessions.end()));
            slot.alsoOn(Said.of(line));
            return true;
        }
        if (slot.kind == PhaseKind.FORUM && line.isItem() && Kinds.session(text) != null) {
            return session(line);
        }
        Matcher labelled = LABELLED.matcher(text);
        if (labelled.matches()) {
            slot.speakers.add(new Speaker(labelled.group(1), labelled.group(2), null, labelled.group(3)));
            slot.alsoOn(Said.of(line));
            return true;
        }
        Matcher office = OF_OFFICE.matcher(text);
        if (office.matches()) {
            String role = office.group(1).isBlank() ? null : office.group(1).strip();
            slot.speakers.add(new Speaker(office.group(3), office.group(2).strip(), null, role));
        }
        return slot.agenda.add(Said.of(line));
    }

    private String speaker(Account.Slot begun, String title) {
        Matcher by = BY.matcher(title);
        if (!by.find()) {
            return title;
        }
        begun.speakers.add(new Speaker(by.group(1), by.group(2), null, null));
        return title.substring(0, by.start());
    }

    /** How long each is: « 1H », « 3/4H », « 45 min ». Null when it is not said. */
    private static Integer minutes(String text) {
        Matcher minutes = MINUTES.matcher(text);
        if (minutes.find()) {
            return positive(minutes.group(1));
        }
        Matcher hours = HOURS.matcher(text);
        if (!hours.find() || "0".equals(hours.group(2))) {
            return null;
        }
        int whole = 60 * Integer.parseInt(hours.group(1));
        int part = hours.group(2) == null ? whole : whole / Integer.parseInt(hours.group(2));
        return positive(String.valueOf(part + (hours.group(3) == null ? 0 : Integer.parseInt(hours.group(3)))));
    }

    private static Integer positive(String number) {
        int value = Integer.parseInt(number);
        return value > 0 ? value : null;
    }

    /** « Titre : comment faire ? avec qui ? », or a heading and what stands below it. */
    private boolean theme(Line line) {
        if (line.isItem()) {
            return theme != null && theme.questions.add(Said.of(line));
        }
        if (Subheadings.in(line) == ContributionKind.QUESTION) {
            account.heading(line, ReportSection.THEMES);
            return true;
        }
        boolean below = theme != null && themeLevel > 0 && (line.level() == 0 || line.level() > themeLevel);
        if (below) {
            theme.description = Account.joined(theme.description, "\n\n", Said.of(line));
            return true;
        }
        String title = line.level() > 0 ? line.text() : line.head();
        if (title.length() > LONGEST_TITLE) {
            return false;
        }
        theme = new Account.Theme();
        themeLevel = line.level();
        theme.title = Said.of(line, title);
        account.themes.add(theme);
        if (line.level() == 0 && !line.rest().isEmpty()) {
            theme.description = Said.of(line, line.rest());
        }
        return true;
    }

    private boolean session(Line line) {
        if (line.depth() > 1 && session != null) {
            session.summary = Account.joined(session.summary, "\n", Said.of(line));
            return true;
        }
        String title = (line.lead() == null ? line.text() : line.lead()).replaceFirst("^[Dd]['’](?=une? )", "");
        if (title.length() > LONGEST_TITLE || Kinds.session(title) == null) {
            return false;
        }
        session = new Account.Session();
        session.title = Said.of(line, Character.toUpperCase(title.charAt(0)) + title.substring(1));
        account.sessions.add(session);
        return true;
    }

    /** The questions that are in the descriptions of the themes. */
    void close() {
        for (Account.Theme each : account.themes) {
            if (each.questions.isEmpty() && each.description != null) {
                Questions.in(each.description.text()).forEach(q -> each.questions.add(each.description.saying(q)));
            }
        }
    }
}

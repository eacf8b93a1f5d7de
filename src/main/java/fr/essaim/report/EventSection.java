package fr.essaim.report;

import fr.essaim.event.Event;
import fr.essaim.event.Event.Attendance.Precision;
import fr.essaim.event.PartyRole;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an event is: who makes it, what for, for whom, about what, and its large parts. */
final class EventSection implements Section {
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Map<PartyRole, Pattern> PARTIES = Map.of(
            PartyRole.ORGANISER, Pattern.compile("\\borganisée?s? par ?:? ?(.+)", CASE),
            PartyRole.CONVENOR,
                    Pattern.compile("\\b(?:inter-?réseaux? ?\\(([^()]+)\\)|à l['’]initiative de ?:? ?(.+))", CASE),
            PartyRole.HOST, Pattern.compile("\\baccueillie?s? par ?:? ?(.+)", CASE),
            PartyRole.FUNDER, Pattern.compile("\\bfinancée?s? par ?:? ?(.+)", CASE));

    /** Where the names of a sentence end. */
    private static final Pattern END = Pattern.compile(
            " (?:et (?:ses|leurs) partenaires|(?:le|du|les) \\d|à (?:la|l['’])? ?|au |dans |pour |avec )|[.;:(]");

    private static final Pattern BETWEEN_NAMES = Pattern.compile(", | et ");
    private static final Pattern LABEL =
            Pattern.compile("(?:organisée?|accueillie?|financée?) par ?:.*|à l['’]initiative de ?:.*", CASE);

    private static final Pattern ATTENDANCE = Pattern.compile(
            "(?:(plus de|au moins|environ|près de|une?) )?(?:\\D{0,3})(\\d{1,6}|\\d{1,3} \\d{3}) (?:participants|participantes|personnes)\\b",
            CASE);

    private static final Pattern AUDIENCE = Pattern.compile("\\bnotamment ?:? ?(.+)|^publics? ?: ?(.+)", CASE);
    private static final Pattern PHASE = Pattern.compile("Temps (?:n ?° ?)?\\d+ ?: ?", CASE);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LABEL = 60;

    private final Account account;
    private ReportSection part = ReportSection.PRESENTATION;

    EventSection(Account account) {
        this.account = account;
    }

    @Override
    public void open(ReportSection heading, Line line) {
        part = heading;
        if (line.rest().isEmpty()) {
            return;
        }
        var rest = new Line(line.number(), line.toNumber(), 0, 0, line.rest(), null);
        if (!take(rest) && heading == ReportSection.PARTICIPANTS) {
            audience(rest);
        }
    }

    @Override
    public boolean take(Line line) {
        if (part == ReportSection.SUPPORT && line.text().length() > LONGEST_NAME) {
            part = ReportSection.PRESENTATION;
        }
        return switch (part) {
            case SUPPORT -> names(line, line.text(), PartyRole.SUPPORTER);
            case PARTICIPANTS -> line.isItem() ? audience(line) : participants(line);
            case THEME -> theme(line);
            case PHASES -> line.isItem() ? phase(line) : account.lead(line, part);
            default -> line.isItem() ? objective(line) : presentation(line);
        };
    }

    /** When no line says the date, the presentation may. */
    void close() {
        if (account.from == null && account.presentation != null) {
            Optional<FrontSection.Dates> dates = FrontSection.Dates.in(account.presentation.text());
            dates.ifPresent(found -> {
                account.from = found.from();
                account.to = found.to();
            });
        }
    }

    private boolean presentation(Line line) {
        boolean named = false;
        for (Map.Entry<PartyRole, Pattern> party : PARTIES.entrySet()) {
            Matcher names = party.getValue().matcher(line.text());
            if (names.find()) {
                String first = names.group(1);
                named |= names(line, first == null ? names.group(2) : first, party.getKey());
            }
        }
        if (LABEL.matcher(line.text()).matches()) {
            return named;
        }
        attendance(line);
        account.presentation = Account.joined(account.presentation, "\n\n", Said.of(line));
        return true;
    }

    private boolean names(Line line, String text, PartyRole role) {
        String names = role == PartyRole.SUPPORTER ? text : END.split(text + " ", 2)[0];
        boolean any = false;
        for (String name : BETWEEN_NAMES.split(names.strip())) {
            String bare = name.strip().replaceFirst("^(?:les? |la |l['’])(?=\\p{Lu})", "");
            if (!bare.isEmpty()
                    && bare.length() <= LONGEST_NAME
                    && bare.codePoints().anyMatch(Character::isUpperCase)) {
                account.parties.add(new Account.Party(role, Said.of(line, bare)));
                any = true;
            }
        }
        return any;
    }

    private boolean objective(Line line) {
        return account.objectives.add(new Account.Objective(Said.of(line), line.lead()));
    }

    private boolean attendance(Line line) {
        Matcher found = ATTENDANCE.matcher(line.text());
        if (!found.find()) {
            return false;
        }
        String word = found.group(1) == null ? "" : Line.key(found.group(1));
        Precision precision =
                switch (word) {
                    case "plus de", "au moins" -> Precision.AT_LEAST;
                    case "environ", "pres de", "un", "une" -> Precision.ABOUT;
                    default -> Precision.EXACT;
                };
        account.attendance = new Event.Attendance(Integer.valueOf(found.group(2).replace(" ", "")), precision);
        account.attendanceSaid =
                account.attendanceSaid == null ? Said.of(line) : account.attendanceSaid.on(Said.of(line));
        return true;
    }

    private boolean participants(Line line) {
        boolean counted = attendance(line);
        Matcher named = AUDIENCE.matcher(line.text());
        if (named.find()) {
            String names = named.group(1) == null ? named.group(2) : named.group(1);
            account.audiences.add(Said.of(line, names));
            return true;
        }
        return counted || account.lead(line, part);
    }

    private boolean audience(Line line) {
        return account.audiences.add(Said.of(line));
    }

    private boolean theme(Line line) {
        if (line.isItem()) {
            return account.levers.add(Said.of(line));
        }
        if (line.introduces() && line.text().length() <= LONGEST_LABEL) {
            return account.lead(line, part);
        }
        account.focus = Account.joined(account.focus, "\n\n", Said.of(line));
        return true;
    }

    /** « Temps 2 : Des ateliers pour échanger ; » */
    private boolean phase(Line line) {
        String text = PHASE.matcher(line.text()).replaceFirst("").replaceFirst(" ?;$", "");
        String lead = line.lead() == null ? null : PHASE.matcher(line.lead()).replaceFirst("");
        String title = lead != null && text.startsWith(lead) && !lead.isBlank()
                ? lead
                : text.split(" : | pour (?!la suite)", 2)[0];
        String purpose =
                text.substring(title.length()).replaceFirst("^ ?: ?", "").strip();
        return account.phases.add(new Account.Phase(
                Kinds.phase(title), Said.of(line), title.strip(), purpose.isEmpty() ? null : purpose));
    }

    /** The names of a list, one by one. */
    static List<String> listed(String names) {
        return Arrays.stream(names.split(", ?"))
                .map(name -> name.replaceFirst("\\.$", "").strip())
                .toList();
    }
}

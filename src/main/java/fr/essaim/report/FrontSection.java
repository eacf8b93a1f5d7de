package fr.essaim.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first lines: title, subtitle, date and place. */
final class FrontSection implements Section {
    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");

    private static final Pattern DATE = Pattern.compile(
            "(?:\\b(?:du|le|les)\\s+)?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\s+)?"
                    + "\\b(\\d{1,2})(?:er)?(?:\\s*(?:et|au|-|–)\\s*(\\d{1,2})(?:er)?)?\\s+"
                    + "(janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)"
                    + "\\s+(\\d{4})\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_DATE_LINE = 200;

    /** The days of an event as a line says them. */
    record Dates(LocalDate from, LocalDate to, String before, String after) {
        static Optional<Dates> in(String text) {
            Matcher found = DATE.matcher(text);
            if (!found.find()) {
                return Optional.empty();
            }
            try {
                int year = Integer.parseInt(found.group(4));
                int month = 1 + MONTHS.indexOf(Line.key(found.group(3)));
                LocalDate from = LocalDate.of(year, month, Integer.parseInt(found.group(1)));
                LocalDate to = found.group(2) == null ? from : from.withDayOfMonth(Integer.parseInt(found.group(2)));
                return to.isBefore(from) || year < 1
                        ? Optional.empty()
                        : Optional.of(
                                new Dates(from, to, text.substring(0, found.start()), text.substring(found.end())));
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        }

        /** What is said beside the date. */
        String place() {
            String rest = (after.isBlank() ? before : after).replaceAll("^[\\s,:;–-]+|[\\s,:;–-]+$", "");
            return rest.replaceFirst("^(?:à la|à l'|à l’|à|au) ", "");
        }
    }

    private final Account account;

    FrontSection(Account account) {
        this.account = account;
    }

    /** Whether the title is still to come: whatever it looks like, it is no other heading. */
    boolean isWaiting() {
        return account.title == null;
    }

    @Override
    public void open(ReportSection heading, Line line) {}

    @Override
    public boolean take(Line line) {
        if (account.title == null && line.text().length() <= LONGEST_TITLE) {
            account.title = Said.of(line);
            return true;
        }
        if (account.from != null || line.isItem()) {
            return false;
        }
        Optional<Dates> dates = line.text().length() <= LONGEST_DATE_LINE ? Dates.in(line.text()) : Optional.empty();
        if (dates.isPresent()) {
            account.from = dates.get().from;
            account.to = dates.get().to;
            account.dates = Said.of(line);
            String place = dates.get().place();
            account.venue = place.isEmpty() ? null : Said.of(line, place);
            return true;
        }
        if (account.subtitle == null && line.text().length() <= LONGEST_TITLE) {
            account.subtitle = Said.of(line);
            return true;
        }
        return false;
    }
}

package fr.essaim.report;

import fr.essaim.event.Event;
import fr.essaim.event.EventInput;
import fr.essaim.event.EventStatus;
import fr.essaim.event.PhaseKind;
import fr.essaim.report.ReportDraft.Note;
import fr.essaim.vocabulary.Vocabularies;
import fr.essaim.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the event of what a report says of it. */
@ApplicationScoped
class EventDrafts {
    /** Where no report says it, the clocks are those of the field. */
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final Pattern EDITION =
            Pattern.compile("^(?:la |les )?(\\d{1,3}) ?(?:èmes?|emes?|es?|ères?|ers?|nde?s?)\\b");
    private static final Pattern BETWEEN = Pattern.compile(", ?|\\.$");
    private static final int LONGEST_OBJECTIVE = 500;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Clock clock;

    EventInput event(Account account, Map<Account.Party, String> parties, String slug) {
        OffsetDateTime ends = at(
                account.to,
                account.slots.stream()
                        .map(s -> s.to)
                        .max(Comparator.naturalOrder())
                        .orElse(LocalTime.of(23, 59)));
        return new EventInput(
                slug,
                account.title.text(),
                Said.textOf(account.subtitle),
                null,
                edition(account.title.text()),
                kind(account.title.text()),
                at(
                        account.from,
                        account.slots.stream()
                                .map(s -> s.from)
                                .min(Comparator.naturalOrder())
                                .orElse(LocalTime.MIN)),
                ends,
                ZONE.getId(),
                ends.toInstant().isBefore(clock.instant()) ? EventStatus.COMPLETED : EventStatus.SCHEDULED,
                null,
                account.venue == null ? null : new Event.Venue(account.venue.text(), null, null, null, null),
                parties.entrySet().stream()
                        .filter(party -> party.getValue() != null)
                        .map(party -> new EventInput.Party(
                                party.getValue(), party.getKey().role()))
                        .distinct()
                        .toList(),
                Said.textOf(account.presentation),
                Said.textOf(account.focus),
                null,
                account.objectives.stream().map(EventDrafts::objective).toList(),
                Said.texts(account.levers),
                audiences(account).values().stream()
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList(),
                account.attendance,
                null,
                null,
                null,
                phases(account),
                null,
                null,
                Said.textOf(account.synthesisTitle),
                Said.texts(account.gaps));
    }

    static OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toOffsetDateTime();
    }

    /** All the lines that speak of it, under its title; none when no line does. */
    static Optional<Said> said(Account account) {
        return Stream.of(
                        Stream.of(
                                account.title,
                                account.subtitle,
                                account.dates,
                                account.presentation,
                                account.attendanceSaid,
                                account.focus,
                                account.synthesisTitle),
                        account.objectives.stream().map(Account.Objective::whole),
                        account.audiences.stream(),
                        account.levers.stream(),
                        account.parties.stream().map(Account.Party::name),
                        account.phases.stream().map(Account.Phase::whole),
                        account.gaps.stream())
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .reduce(Said::on);
    }

    /** What was assumed, and what could not be told. */
    List<Note> notes(Account account) {
        var notes = new ArrayList<Note>();
        notes.add(Note.of("time-zone-assumed", ZONE.getId()));
        if (account.slots.isEmpty()) {
            notes.add(Note.of("times-unknown"));
        }
        if (account.dates == null) {
            notes.add(Note.of("date-from-text"));
        }
        if (account.venue == null) {
            notes.add(Note.of("place-unknown"));
        }
        audiences(account).forEach((name, code) -> {
            if (code.isEmpty()) {
                notes.add(Note.of("audience-unknown", name));
            }
        });
        account.slots.stream()
                .filter(slot -> slot.kind == PhaseKind.ATELIERS && slot.sessions != null)
                .filter(slot -> slot.sessions != account.themes.size())
                .forEach(slot -> notes.add(Note.of("ateliers-announced", slot.sessions, account.themes.size())));
        return notes;
    }

    private static Integer edition(String title) {
        Matcher edition = EDITION.matcher(title);
        return edition.find() && Integer.parseInt(edition.group(1)) > 0 ? Integer.valueOf(edition.group(1)) : null;
    }

    /** The kind whose name is in the title: the longest of them. */
    private String kind(String title) {
        String key = " " + Line.key(title) + " ";
        return terms("event-kind").stream()
                .filter(term -> key.contains(" " + Line.key(term.label().fr()) + " "))
                .max(Comparator.comparingInt(term -> term.label().fr().length()))
                .map(Vocabulary.Term::code)
                .orElse(null);
    }

    /** A text whose beginning stands out is headed by it. */
    private static Event.Objective objective(Account.Objective said) {
        String whole = said.whole().text();
        String lead = said.lead() == null || said.lead().isBlank()
                ? null
                : said.lead().strip();
        if (lead != null && lead.length() <= LONGEST_OBJECTIVE && !lead.equals(whole)) {
            return new Event.Objective(lead, whole, null);
        }
        return whole.length() <= LONGEST_OBJECTIVE
                ? new Event.Objective(whole, null, null)
                : new Event.Objective(whole.substring(0, LONGEST_OBJECTIVE), whole, null);
    }

    private static List<Event.Phase> phases(Account account) {
        var phases = new ArrayList<Event.Phase>();
        account.phases.forEach(
                phase -> phases.add(new Event.Phase(phases.size() + 1, phase.kind(), phase.title(), phase.purpose())));
        return phases;
    }

    /**
     * The codes of those who came, by the words for them; no code for words that no list knows. A name may have commas in
     * it, so as many words as make a name are taken together.
     */
    private Map<String, String> audiences(Account account) {
        Map<String, String> codes = new LinkedHashMap<>();
        List<Vocabulary.Term> terms = terms("audience");
        for (Said said : account.audiences) {
            List<String> words = Arrays.stream(BETWEEN.split(said.text()))
                    .filter(word -> !word.isBlank())
                    .toList();
            for (int from = 0; from < words.size(); ) {
                int to = words.size();
                while (to > from + 1 && code(terms, words.subList(from, to)).isEmpty()) {
                    to--;
                }
                List<String> name = words.subList(from, to);
                codes.put(String.join(", ", name), code(terms, name));
                from = to;
            }
        }
        return codes;
    }

    private static String code(List<Vocabulary.Term> terms, List<String> words) {
        String key = Line.key(String.join(" ", words));
        return terms.stream()
                .filter(term -> Line.key(term.label().fr()).equals(key)
                        || Line.key(term.label().en()).equals(key))
                .map(Vocabulary.Term::code)
                .findFirst()
                .orElse("");
    }

    private List<Vocabulary.Term> terms(String list) {
        return vocabularies
                .find("slug", list)
                .firstResultOptional()
                .map(v -> v.terms)
                .orElse(List.of());
    }
}

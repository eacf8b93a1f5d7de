package fr.essaim.report;

import static fr.essaim.report.Markdown.bold;
import static fr.essaim.report.Markdown.escaped;
import static fr.essaim.report.Markdown.inside;

import fr.essaim.event.Event;
import fr.essaim.event.PartyRole;
import fr.essaim.forum.ForumSession;
import fr.essaim.programme.ProgrammeDetail;
import fr.essaim.programme.Speaker;
import fr.essaim.project.Project;
import fr.essaim.shared.data.Visibility;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the report of a day in the order and shape of the reports that the field knows. What is not known is said. */
final class ReportWriter {
    private final Day day;
    private final Labels labels;
    private final Markdown out = new Markdown();

    private ReportWriter(Day day, Labels labels) {
        this.day = day;
        this.labels = labels;
    }

    /** As Markdown, CommonMark. */
    static String markdown(Day day, Labels labels) {
        var writer = new ReportWriter(day, labels);
        writer.front();
        writer.presentation();
        writer.phases();
        writer.programme();
        new AteliersWriter(day, labels, writer.out).write();
        writer.forum();
        new SheetsWriter(day, labels, writer.out).write();
        new ConclusionsWriter(day, labels, writer.out).write();
        return writer.out.toString();
    }

    private void front() {
        Event event = day.event();
        out.heading(1, escaped(event.name));
        if (event.subtitle != null) {
            out.paragraph(bold(event.subtitle));
        }
        String place = event.venue == null
                ? labels.notGiven()
                : Stream.of(event.venue.name(), event.venue.address())
                        .filter(Objects::nonNull)
                        .map(Markdown::escaped)
                        .collect(Collectors.joining(", "));
        out.paragraph(dates() + ", " + place);
        out.heading(2, labels.get("supporters"));
        list(day.parties(PartyRole.SUPPORTER));
    }

    private String dates() {
        LocalDate first = day.event().at(day.event().startsAt).toLocalDate();
        LocalDate last = day.event().at(day.event().endsAt).toLocalDate();
        return first.equals(last) ? labels.date(first) : labels.get("from-to", labels.date(first), labels.date(last));
    }

    private void presentation() {
        Event event = day.event();
        out.heading(2, labels.get("presentation"));
        if (event.presentation != null) {
            out.texts(event.presentation);
        }
        for (PartyRole role : List.of(PartyRole.ORGANISER, PartyRole.CONVENOR, PartyRole.HOST, PartyRole.FUNDER)) {
            if (!day.parties(role).isEmpty() || role == PartyRole.ORGANISER) {
                out.field(labels.get(role.name().toLowerCase(Locale.ROOT)), joined(day.parties(role)));
            }
        }
        objectives(event);
        participants(event);
        theme(event);
    }

    private void objectives(Event event) {
        out.heading(3, labels.get("objectives"));
        labels.notGivenIf(out, event.objectives.isEmpty());
        event.objectives.forEach(o -> out.bullet(objective(o)));
        if (!event.tools.isEmpty()) {
            out.heading(3, labels.get("tools"));
            event.tools.forEach(tool ->
                    out.bullet(bold(tool.name()) + (tool.purpose() == null ? "" : " : " + escaped(tool.purpose()))));
        }
    }

    private void participants(Event event) {
        out.heading(2, labels.get("participants"));
        if (event.attendance != null) {
            String how = labels.code("attendance-precision", event.attendance.precision());
            out.paragraph(escaped(how + " " + event.attendance.count() + " participants"));
        }
        labels.notGivenIf(out, event.attendance == null && event.audiences.isEmpty());
        event.audiences.forEach(code -> out.bullet(escaped(labels.code("audience", code))));
    }

    private void theme(Event event) {
        out.heading(2, labels.get("theme"));
        labels.notGivenIf(out, event.focus == null && event.levers.isEmpty());
        if (event.focus != null) {
            out.texts(event.focus);
        }
        if (!event.levers.isEmpty()) {
            out.paragraph(labels.get("levers"));
            list(event.levers);
        }
    }

    /** A text that begins with its headline shows it there. */
    private static String objective(Event.Objective objective) {
        if (objective.text() == null) {
            return bold(objective.title());
        }
        return objective.text().startsWith(objective.title())
                ? bold(objective.title())
                        + inside(objective.text().substring(objective.title().length()))
                : bold(objective.title()) + " : " + escaped(objective.text());
    }

    private void phases() {
        out.heading(2, labels.get("phases"));
        labels.notGivenIf(out, day.event().phases.isEmpty());
        day.event()
                .phases
                .forEach(phase -> out.bullet(bold(labels.get("phase", phase.order(), phase.title()))
                        + (phase.purpose() == null ? "" : " " + escaped(phase.purpose()))));
    }

    private void programme() {
        out.heading(2, labels.get("programme"));
        List<ProgrammeDetail.Slot> slots =
                day.programme().map(ProgrammeDetail::slots).orElse(List.of());
        labels.notGivenIf(out, slots.isEmpty());
        for (ProgrammeDetail.Slot slot : slots) {
            out.heading(
                    3,
                    labels.get(
                            "slot", labels.time(slot.startsAt()), labels.time(slot.endsAt()), escaped(slot.title())));
            slot.speakers().forEach(speaker -> out.bullet(labels.get("speaker", escaped(speaker(speaker)))));
            String rounds = rounds(slot);
            if (!rounds.isEmpty()) {
                out.bullet(rounds);
            }
            slot.agenda().forEach(item -> out.bullet(escaped(item)));
            day.programme().orElseThrow().gaps().stream()
                    .filter(gap -> gap.startsAt().equals(slot.endsAt()))
                    .forEach(gap -> out.paragraph(labels.get(
                            "slot", labels.time(gap.startsAt()), labels.time(gap.endsAt()), labels.notGiven())));
        }
    }

    private static String speaker(Speaker speaker) {
        boolean named = speaker.organisation() == null
                || speaker.function() != null && speaker.function().contains(speaker.organisation());
        String who = Stream.of(speaker.name(), speaker.function(), named ? null : speaker.organisation())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return speaker.role() == null ? who : who + " (" + speaker.role() + ")";
    }

    private String rounds(ProgrammeDetail.Slot slot) {
        return Stream.of(
                        slot.rounds() == null ? null : labels.get("rounds", slot.rounds()),
                        slot.announcedCount() == null ? null : labels.get("sessions-each", slot.announcedCount()),
                        slot.roundMinutes() == null ? null : labels.get("minutes-each", slot.roundMinutes()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private void forum() {
        out.heading(2, labels.get("forum"));
        labels.notGivenIf(out, day.sessions().isEmpty());
        for (ForumSession session : day.sessions()) {
            String kind = labels.code("forum-session-kind", session.kind);
            out.bullet(bold(session.title) + " (" + escaped(kind)
                    + (session.durationMinutes == null ? "" : ", " + labels.get("minutes", session.durationMinutes))
                    + ")");
            Stream.concat(Stream.ofNullable(session.summary), session.keyPoints.stream())
                    .forEach(text -> out.bullet(1, escaped(text)));
            List<Project> shown =
                    session.projects.stream().filter(Visibility::shows).toList();
            if (!shown.isEmpty()) {
                out.bullet(
                        1,
                        labels.get("presents") + " "
                                + joined(shown.stream().map(p -> p.name).toList()));
            }
        }
    }

    private String joined(List<String> names) {
        return names.isEmpty()
                ? labels.notGiven()
                : names.stream().map(Markdown::escaped).collect(Collectors.joining(", "));
    }

    private void list(List<String> texts) {
        labels.notGivenIf(out, texts.isEmpty());
        texts.forEach(text -> out.bullet(escaped(text)));
    }
}

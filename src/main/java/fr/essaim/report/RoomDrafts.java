package fr.essaim.report;

import fr.essaim.atelier.AtelierInput;
import fr.essaim.atelier.Ateliers;
import fr.essaim.atelier.CaptureState;
import fr.essaim.atelier.Contribution;
import fr.essaim.atelier.ContributionInput;
import fr.essaim.atelier.ContributionKind;
import fr.essaim.atelier.ContributionOrigin;
import fr.essaim.atelier.Contributions;
import fr.essaim.atelier.Rubric;
import fr.essaim.event.Event;
import fr.essaim.event.PhaseKind;
import fr.essaim.forum.ForumSessionInput;
import fr.essaim.forum.ForumSessionState;
import fr.essaim.forum.ForumSessions;
import fr.essaim.programme.ProgrammeInput;
import fr.essaim.programme.Programmes;
import fr.essaim.report.ReportDraft.Note;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes what took place at the event: its programme, the ateliers with what was said in them, the sessions of the forum. */
@ApplicationScoped
class RoomDrafts {
    @Inject
    Programmes programmes;

    @Inject
    Ateliers ateliers;

    @Inject
    Contributions contributions;

    @Inject
    ForumSessions sessions;

    /** @param existing null for an event that is made with them */
    void draft(Account account, String event, Event existing, Drafts drafts) {
        programme(account, event, existing, drafts);
        int order = 0;
        for (Account.Theme theme : account.themes) {
            atelier(account, theme, event, ++order, drafts);
        }
        order = 0;
        for (Account.Session session : account.sessions) {
            Said said = session.summary == null ? session.title : session.title.on(session.summary);
            var input = new ForumSessionInput(
                    event,
                    session.title.text(),
                    Kinds.session(session.title.text()),
                    ForumSessionState.HELD,
                    ++order,
                    null,
                    null,
                    minutes(account, PhaseKind.FORUM),
                    Said.textOf(session.summary),
                    null,
                    null,
                    null);
            drafts.make(sessions, input, said, Drafts.READ, event);
        }
    }

    private void programme(Account account, String event, Event existing, Drafts drafts) {
        if (account.slots.isEmpty()) {
            return;
        }
        Said said = account.slots.stream()
                .flatMap(slot -> Stream.concat(Stream.of(slot.title, slot.also), slot.agenda.stream()))
                .filter(Objects::nonNull)
                .reduce(Said::on)
                .orElseThrow();
        boolean there = existing != null && programmes.count("event", existing) > 0;
        LocalDate day =
                existing == null ? account.from : existing.at(existing.startsAt).toLocalDate();
        var input = new ProgrammeInput(
                event,
                account.slots.stream().map(slot -> slot(slot, account, day)).toList(),
                null);
        if (there) {
            drafts.leave(programmes, said, Note.of("programme-there"));
        } else {
            drafts.make(programmes, input, said, Drafts.SAID, event);
        }
    }

    private static ProgrammeInput.Slot slot(Account.Slot slot, Account account, LocalDate day) {
        List<Account.Phase> same = account.phases.stream()
                .filter(phase -> phase.kind() == slot.kind)
                .toList();
        return new ProgrammeInput.Slot(
                null,
                same.size() == 1 ? account.phases.indexOf(same.get(0)) + 1 : null,
                slot.kind,
                slot.title.text(),
                EventDrafts.at(day, slot.from),
                EventDrafts.at(day, slot.to),
                null,
                slot.speakers,
                Said.texts(slot.agenda),
                slot.rounds,
                slot.minutes,
                slot.sessions);
    }

    /** How long each of them is, when the programme says it of them all. */
    private static Integer minutes(Account account, PhaseKind kind) {
        return account.slots.stream()
                .filter(slot -> slot.kind == kind && slot.minutes != null)
                .map(slot -> slot.minutes)
                .findFirst()
                .orElse(null);
    }

    private void atelier(Account account, Account.Theme theme, String event, int order, Drafts drafts) {
        CaptureState state = theme.captured
                ? CaptureState.CAPTURED
                : theme.description == null && theme.questions.isEmpty()
                        ? CaptureState.ANNOUNCED
                        : CaptureState.DESCRIBED;
        var input = new AtelierInput(
                event,
                theme.title.text(),
                Said.textOf(theme.description),
                null,
                order,
                minutes(account, PhaseKind.ATELIERS),
                state,
                null,
                null,
                null);
        Said said = theme.description == null ? theme.title : theme.title.on(theme.description);
        String atelier = drafts.make(ateliers, input, said, Drafts.SAID, event);
        var lines = new Lines(event, atelier, drafts);
        theme.questions.forEach(
                line -> lines.add(ContributionKind.QUESTION, ContributionOrigin.THEME, line, Drafts.READ));
        theme.captureQuestions.forEach(
                line -> lines.add(ContributionKind.QUESTION, ContributionOrigin.CAPTURE, line, Drafts.SAID));
        theme.stakes.forEach(line -> lines.add(ContributionKind.STAKE, ContributionOrigin.CAPTURE, line, Drafts.SAID));
        theme.proposals.forEach(lines::add);
    }

    /** The lines of one atelier, each in its place among those of its kind. */
    private final class Lines {
        private final String event;
        private final String atelier;
        private final Drafts drafts;
        private final Map<String, Integer> orders = new HashMap<>();

        Lines(String event, String atelier, Drafts drafts) {
            this.event = event;
            this.atelier = atelier;
            this.drafts = drafts;
        }

        void add(ContributionKind kind, ContributionOrigin origin, Said said, double confidence) {
            add(kind, origin, said, List.of(), List.of(), confidence);
        }

        void add(Account.Proposal proposal) {
            List<ContributionInput.Example> examples = proposal.examples().stream()
                    .map(e -> new ContributionInput.Example(e.label(), null, null, e.place(), e.note(), e.url()))
                    .toList();
            List<Contribution.Testimony> testimonies = proposal.testimonies().stream()
                    .map(t -> new Contribution.Testimony(t.by(), t.text()))
                    .toList();
            boolean plain = examples.isEmpty() && testimonies.isEmpty();
            add(
                    ContributionKind.PROPOSAL,
                    ContributionOrigin.CAPTURE,
                    proposal.said(),
                    examples,
                    testimonies,
                    plain ? Drafts.SAID : Drafts.READ);
        }

        private void add(
                ContributionKind kind,
                ContributionOrigin origin,
                Said said,
                List<ContributionInput.Example> examples,
                List<Contribution.Testimony> testimonies,
                double confidence) {
            int order = orders.merge(kind + " " + origin, 1, Integer::sum);
            var input = new ContributionInput(
                    event, atelier, kind, origin, null, order, said.text(), null, examples, testimonies, null);
            drafts.make(contributions, input, said, confidence, atelier);
        }
    }

    /** The lines of the synthesis. What was made of the commitments, by their words. */
    Map<String, String> conclusions(Account account, String event, Drafts drafts) {
        var orders = new EnumMap<Rubric, Integer>(Rubric.class);
        var promised = new HashMap<String, String>();
        for (Account.Conclusion line : account.conclusions) {
            int order = orders.merge(line.rubric(), 1, Integer::sum);
            var input = new ContributionInput(
                    event,
                    null,
                    ContributionKind.SYNTHESIS,
                    null,
                    line.rubric(),
                    order,
                    line.said().text(),
                    null,
                    null,
                    null,
                    null);
            String made = drafts.make(contributions, input, line.said(), Drafts.SAID, event);
            if (line.rubric() == Rubric.COMMITMENTS && made != null) {
                promised.putIfAbsent(line.said().text(), made);
            }
        }
        return promised;
    }
}

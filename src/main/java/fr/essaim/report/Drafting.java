package fr.essaim.report;

import fr.essaim.commitment.CommitmentInput;
import fr.essaim.commitment.Commitments;
import fr.essaim.event.Event;
import fr.essaim.event.Events;
import fr.essaim.organisation.OrganisationInput;
import fr.essaim.organisation.Organisations;
import fr.essaim.report.ReportDraft.Kept;
import fr.essaim.report.ReportDraft.Note;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.write.Bodies;
import fr.essaim.shared.write.Writing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes drafts of what a report says, in the caller's transaction: wholes before their parts, so that each can name the other. */
@ApplicationScoped
class Drafting {
    @Inject
    Writing writing;

    @Inject
    Validator validator;

    @Inject
    Bodies bodies;

    @Inject
    Catalogue catalogue;

    @Inject
    Organisations organisations;

    @Inject
    Events events;

    @Inject
    Commitments commitments;

    @Inject
    EventDrafts eventDrafts;

    @Inject
    SheetDrafts sheetDrafts;

    @Inject
    RoomDrafts roomDrafts;

    /** What came of it. */
    record Outcome(UUID event, List<Kept> drafts) {}

    /** @param existing the event that the report is about; null when it is to be made */
    Outcome draft(Account account, Event existing, boolean dryRun) {
        var drafts = new Drafts(writing, validator, dryRun);
        Map<Account.Party, String> parties = new LinkedHashMap<>();
        if (existing == null) {
            account.parties.forEach(party -> parties.put(party, organisation(drafts, party.name(), Drafts.READ)));
        }
        String event = existing == null ? event(account, parties, drafts) : existing.id.toString();
        if (existing != null) {
            EventDrafts.said(account).ifPresent(said -> drafts.leave(events, said, Note.of("event-there")));
        }
        roomDrafts.draft(account, event, existing, drafts);
        account.sheets.forEach(sheet -> {
            String holder = sheetDrafts.holder(sheet, name -> organisation(drafts, name, Drafts.CONCLUDED));
            String project =
                    sheetDrafts.draft(sheet, holder, name -> organisation(drafts, name, Drafts.CONCLUDED), drafts);
            link(drafts, "PRESENTS", "event", event, "project", project, sheet.heading);
        });
        conclusions(account, event, existing, drafts);
        UUID id = existing != null ? existing.id : event == null || dryRun ? null : UUID.fromString(event);
        return new Outcome(id, drafts.made());
    }

    private String event(Account account, Map<Account.Party, String> parties, Drafts drafts) {
        String slug = drafts.slug(events, slugged(account));
        return drafts.make(
                events,
                eventDrafts.event(account, parties, slug),
                EventDrafts.said(account).orElseThrow(),
                Drafts.READ,
                account,
                eventDrafts.notes(account).toArray(Note[]::new));
    }

    private static String slugged(Account account) {
        return account.title.text() + (account.from == null ? "" : "-" + account.from.getYear());
    }

    private void conclusions(Account account, String event, Event existing, Drafts drafts) {
        Map<String, String> lines = roomDrafts.conclusions(account, event, drafts);
        int order = 0;
        for (Account.Promise promise : account.promises) {
            var bearers = new ArrayList<CommitmentInput.Bearer>();
            var notes = new ArrayList<Note>();
            for (Said name : promise.bearers()) {
                drafts.known(organisations, name.text())
                        .ifPresentOrElse(
                                id -> bearers.add(CommitmentInput.Bearer.leading(id)),
                                () -> notes.add(Note.of("bearer-unknown")));
            }
            String made = drafts.make(
                    commitments,
                    commitment(account, promise, event, existing, bearers, ++order),
                    promise.said(),
                    Drafts.SAID,
                    event,
                    notes.toArray(Note[]::new));
            link(
                    drafts,
                    "RESULTS_IN",
                    "contribution",
                    lines.get(promise.said().text()),
                    "commitment",
                    made,
                    promise.said());
        }
    }

    private static CommitmentInput commitment(
            Account account,
            Account.Promise promise,
            String event,
            Event existing,
            List<CommitmentInput.Bearer> bearers,
            int order) {
        return new CommitmentInput(
                promise.said().text(),
                event,
                null,
                null,
                bearers,
                order,
                existing == null ? account.to : existing.at(existing.endsAt).toLocalDate(),
                null,
                promise.horizon(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The organisation of this name: one that is here, or a new draft. Null when the name makes none. */
    private String organisation(Drafts drafts, Said name, double confidence) {
        return drafts.known(organisations, name.text()).orElseGet(() -> {
            var input = new OrganisationInput(
                    drafts.slug(organisations, name.text()),
                    name.text(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
            String made = drafts.make(organisations, input, name, confidence, name);
            if (made != null) {
                drafts.remember(organisations, name.text(), made);
            }
            return made;
        });
    }

    /** Says how one stands to the other, where both were made. */
    private void link(Drafts drafts, String kind, String fromType, String from, String toType, String to, Said said) {
        if (from != null && to != null) {
            Map<String, Object> body = Map.of(
                    "kind",
                    kind,
                    "basis",
                    "STATED",
                    "from",
                    Map.of("type", fromType, "ref", from),
                    "to",
                    Map.of("type", toType, "ref", to));
            link(drafts, catalogue.ofType("link"), body, said);
        }
    }

    private <E extends DomainEntity> void link(
            Drafts drafts, Repository<E> links, Map<String, Object> body, Said said) {
        Input<E> input = bodies.read(bodies.tree(body), links.input());
        drafts.make(links, input, said, Drafts.SAID, said);
    }
}

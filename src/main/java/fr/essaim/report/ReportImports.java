package fr.essaim.report;

import fr.essaim.event.Event;
import fr.essaim.event.Events;
import fr.essaim.programme.Programmes;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Ids;
import fr.essaim.shared.data.Publication;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Sha256;
import fr.essaim.shared.data.Visibility;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.RuleBroken;
import fr.essaim.shared.security.Actor;
import fr.essaim.shared.write.Writing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Takes in the reports that someone sends, and remembers what was made of each. */
@ApplicationScoped
class ReportImports implements PanacheRepositoryBase<ReportImport, UUID> {
    /** Bytes. */
    private static final int MOST = 2_000_000;

    /** Lines that say something: of a report they are some hundreds. */
    private static final int MOST_LINES = 5000;

    /** What no text has in it. */
    private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0b\\x0e-\\x1f\\x7f]");

    @Inject
    Drafting drafting;

    @Inject
    Events events;

    @Inject
    Catalogue catalogue;

    @Inject
    Programmes programmes;

    @Inject
    Writing writing;

    @Inject
    Actor actor;

    @Inject
    Clock clock;

    /**
     * In the caller's transaction: all of it is made, or nothing.
     *
     * @param event a reference to the event that the report is about; null when it is to be made
     * @param again whether a text that was taken in before is taken in once more
     * @throws Refusal 413 for what is too long, 422 for what is no text, or a report of nothing
     */
    ReportImport take(byte[] body, String event, boolean again, boolean dryRun) {
        String text = text(body);
        Event existing = event == null ? null : existing(event);
        Account account = ReportParser.parse(Line.of(text));
        if (existing == null) {
            checkEvent(account, text);
        }
        var taken = new ReportImport();
        taken.contentHash = Sha256.hex((existing == null ? "" : existing.id) + "\n" + text);
        taken.lineCount = (int) text.lines().count();
        taken.headings = account.headings;
        taken.unrecognised = account.unrecognised.stream()
                .flatMap(said -> ReportImportDetail.Unrecognised.of(said).stream())
                .toList();
        if (!dryRun) {
            begin(taken, again);
        }
        Drafting.Outcome outcome = drafting.draft(account, existing, dryRun);
        taken.eventId = outcome.event();
        taken.drafts = outcome.drafts();
        return taken;
    }

    /** Before any draft: who sends the same text meanwhile waits here, and is refused once this is committed. */
    private void begin(ReportImport taken, boolean again) {
        taken.attempt = attempt(taken.contentHash, again);
        taken.createdAt = clock.instant();
        taken.createdBy = actor.name();
        persist(taken);
        flush();
    }

    ReportImport get(String id) {
        UUID uuid = Ids.parse(id);
        ReportImport found = uuid == null ? null : findById(uuid);
        if (found == null) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return found;
    }

    /** Makes public what still is a draft of it; what someone has archived or deleted meanwhile stays so. */
    ReportImport publish(String id) {
        ReportImport taken = get(id);
        taken.drafts.stream()
                .filter(draft -> draft.id() != null)
                .forEach(draft -> publish(catalogue.ofType(draft.type()), draft.id()));
        return taken;
    }

    private <E extends DomainEntity> void publish(Repository<E> repository, UUID id) {
        E draft = repository.findById(id);
        if (draft == null) {
            return;
        }
        if (draft.publication.isBeforePublic()) {
            writing.add(repository, id.toString(), ReportImports::publish);
        } else if (repository.type().equals(programmes.type())) {
            writing.add(repository, id.toString(), repository::broughtIn);
        }
    }

    /** Someone may have published it meanwhile: then there is nothing to do. */
    private static void publish(DomainEntity held) {
        if (held.publication == Publication.DRAFT) {
            held.move(Publication.Move.SUBMIT, null);
        }
        if (held.publication == Publication.SUBMITTED) {
            held.move(Publication.Move.PUBLISH, null);
        }
    }

    private Event existing(String reference) {
        return events.named(reference).filter(Visibility::shows).orElseThrow(() -> new Refusal(
                        ProblemType.INVALID_QUERY)
                .parameter("event", "unknown-reference", events.type(), reference));
    }

    /** An event has a title and a day; without them there is none to make. */
    private static void checkEvent(Account account, String text) {
        var refusal = new Refusal(ProblemType.VALIDATION, account.title == null ? 2 : 1);
        if (account.title == null) {
            refusal.pointer("#line=1", "report-without-title");
        }
        if (account.from == null) {
            int line = account.title == null ? 1 : account.title.lines().get(0);
            refusal.pointer("#line=" + line, "report-without-date");
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
    }

    private int attempt(String hash, boolean again) {
        List<UUID> before = getEntityManager()
                .createQuery("select id from ReportImport where contentHash = :hash order by attempt", UUID.class)
                .setParameter("hash", hash)
                .getResultList();
        if (!before.isEmpty() && !again) {
            throw new RuleBroken("report-taken-in", before.get(0));
        }
        return before.size() + 1;
    }

    private static String text(byte[] body) {
        if (body == null || body.length == 0) {
            throw refusal("#line=1", "report-empty");
        } else if (body.length > MOST) {
            throw new Refusal(ProblemType.CONTENT_TOO_LARGE);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString()
                    .replaceFirst("^\uFEFF", "")
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
        } catch (CharacterCodingException notUtf8) {
            throw refusal("#", "not-utf-8");
        }
        var binary = BINARY.matcher(text);
        if (binary.find()) {
            long line = 1
                    + text.substring(0, binary.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw refusal("#line=" + line, "not-a-text");
        }
        if (text.isBlank()) {
            throw refusal("#line=1", "report-empty");
        } else if (text.lines()
                        .filter(line -> !line.isBlank())
                        .limit(MOST_LINES + 1L)
                        .count()
                > MOST_LINES) {
            throw new Refusal(ProblemType.CONTENT_TOO_LARGE);
        }
        return text;
    }

    private static Refusal refusal(String pointer, String code) {
        return new Refusal(ProblemType.VALIDATION, 1).pointer(pointer, code);
    }
}

package fr.essaim.report;

import fr.essaim.report.ReportDraft.Kept;
import fr.essaim.report.ReportDraft.Note;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Fold;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.NamedEntity;
import fr.essaim.shared.data.NamedRepository;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Visibility;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.write.Writing;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes the drafts of one import, one after the other, and keeps the account of them. */
final class Drafts {
    /** Under a heading that names it. */
    static final double SAID = 0.95;

    /** Read off a sentence. */
    static final double READ = 0.8;

    /** Concluded from how something is written. */
    static final double CONCLUDED = 0.6;

    private static final int MOST = 1000;
    private static final int LONGEST_EXCERPT = 200;

    /** Stands for what a dry run does not make. */
    private static final String NOT_MADE = "00000000-0000-7000-8000-000000000000";

    private final Writing writing;
    private final Validator validator;
    private final boolean dryRun;
    private final List<Kept> made = new ArrayList<>();
    private final Map<String, Set<String>> slugs = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();

    Drafts(Writing writing, Validator validator, boolean dryRun) {
        this.writing = writing;
        this.validator = validator;
        this.dryRun = dryRun;
    }

    List<Kept> made() {
        return made;
    }

    /**
     * @param parent what it belongs to; null when that was not made, and then neither is this
     * @return a reference to what was made, null when the words cannot make it
     * @throws Refusal 413 when there are too many
     */
    <E extends DomainEntity> String make(
            Repository<E> repository, Input<E> input, Said said, double confidence, Object parent, Note... notes) {
        var all = new ArrayList<>(List.of(notes));
        if (parent == null) {
            all.add(Note.of("without-its-whole"));
        }
        for (ConstraintViolation<?> violation :
                parent == null ? Set.<ConstraintViolation<Object>>of() : validator.validate((Object) input)) {
            all.add(Note.of("invalid", violation.getPropertyPath(), violation.getMessage()));
        }
        boolean good = all.size() == notes.length;
        E entity = good && !dryRun ? writing.create(repository, input) : null;
        note(
                repository.type(),
                entity == null ? null : entity.id,
                entity == null ? null : repository.self(entity).path(),
                said,
                confidence,
                all);
        return !good ? null : entity == null ? NOT_MADE : entity.id.toString();
    }

    /** Notes what is not made, and why. */
    void leave(Repository<?> repository, Said said, Note why) {
        note(repository.type(), null, null, said, 0, List.of(why));
    }

    private void note(String type, UUID id, String path, Said said, double confidence, List<Note> notes) {
        if (made.size() == MOST) {
            throw new Refusal(ProblemType.CONTENT_TOO_LARGE);
        }
        String text = said.text().replace('\n', ' ');
        String excerpt = text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT - 1) + "…";
        made.add(new Kept(type, id, path, said.lines(), confidence, excerpt, notes));
    }

    /** What goes by this name: as it is here already, or was made before. */
    <E extends NamedEntity> Optional<String> known(NamedRepository<E> repository, String name) {
        String key = Fold.of(name);
        String before = named.get(repository.type() + " " + key);
        return before != null
                ? Optional.of(before)
                : repository.find("sortName = ?1 and publication <> ARCHIVED order by createdAt, id", key).stream()
                        .filter(Visibility::shows)
                        .map(entity -> entity.id.toString())
                        .findFirst();
    }

    void remember(NamedRepository<?> repository, String name, String reference) {
        named.put(repository.type() + " " + Fold.of(name), reference);
    }

    /** A name for addresses that nothing has yet. One statement. */
    <E extends NamedEntity> String slug(NamedRepository<E> repository, String name) {
        String said = Fold.slug(name);
        String base = said.isEmpty() ? repository.type() : said;
        Set<String> taken = repository.find("slug = ?1 or slug like ?2", base, base + "-%").stream()
                .map(entity -> entity.slug)
                .collect(Collectors.toCollection(() -> slugs.computeIfAbsent(repository.type(), t -> new HashSet<>())));
        String slug = base;
        for (int i = 2; !taken.add(slug); i++) {
            slug = base + "-" + i;
        }
        return slug;
    }
}

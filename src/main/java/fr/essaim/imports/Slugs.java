package fr.essaim.imports;

import fr.essaim.shared.data.Fold;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Sha256;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Addresses for what comes without one: made of its name, and with a number when that is taken. */
@ApplicationScoped
class Slugs {
    /** So many of one name are told apart by something shorter than a search. */
    private static final int MANY = 10;

    /** Whether who says such a thing says its slug. */
    static boolean areSaidOf(Repository<?> repository) {
        return Composition.fields(repository).anyMatch("slug"::equals);
    }

    /** Finds which of the slugs that these records want are taken. One statement. */
    void prepare(KnownRecords known, Repository<?> repository, List<ImportRecord> fresh) {
        if (areSaidOf(repository) && !fresh.isEmpty()) {
            Set<String> wanted =
                    fresh.stream().map(line -> wanted(repository, line)).collect(Collectors.toSet());
            find(known, repository, wanted);
        }
    }

    /** The one that is said, or a free one; null for what has none. */
    String of(KnownRecords known, Repository<?> repository, ImportRecord line) {
        if (!areSaidOf(repository) || !line.data().isObject()) {
            return null;
        }
        String wanted = wanted(repository, line);
        if (line.data().hasNonNull("slug")) {
            return wanted;
        }
        String slug = wanted;
        for (int i = 2; known.slugs(repository.type()).contains(slug); i++) {
            slug = wanted + "-"
                    + (i < MANY
                            ? i
                            : Sha256.hex(known.source() + " " + line.externalId() + i)
                                    .substring(0, 8));
            if (!known.slugs(repository.type()).contains(slug)) {
                find(known, repository, Set.of(slug));
            }
        }
        return slug;
    }

    /** @throws Refusal 409 when it is another's */
    void take(KnownRecords known, Repository<?> repository, String slug) {
        if (slug != null && !known.slugs(repository.type()).add(slug)) {
            throw new Refusal(ProblemType.CONFLICT).pointer("#/slug", "slug-taken");
        }
    }

    private static void find(KnownRecords known, Repository<?> repository, Set<String> slugs) {
        String table = repository.table();
        @SuppressWarnings("unchecked")
        List<String> taken = repository
                .getEntityManager()
                .createNativeQuery("select slug from " + table + " where slug = any(:slugs)", String.class)
                .setParameter("slugs", slugs.toArray(String[]::new)) // one parameter, however many
                .getResultList();
        known.slugs(repository.type()).addAll(taken);
    }

    private static String wanted(Repository<?> repository, ImportRecord line) {
        if (line.data().hasNonNull("slug")) {
            return line.data().get("slug").asText();
        }
        String slug = Fold.slug(line.name());
        return slug.isEmpty() ? repository.type() : slug;
    }
}

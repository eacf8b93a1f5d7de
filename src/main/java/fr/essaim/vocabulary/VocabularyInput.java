package fr.essaim.vocabulary;

import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.References;
import fr.essaim.shared.data.Slug;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.vocabulary.Vocabulary.Term;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;

/** @param basis where the terms come from, with their licence */
public record VocabularyInput(
        @NotNull @Slug String slug,
        @NotNull @Valid Vocabulary.Label name,
        boolean closed,
        @Size(max = 1000) String basis,
        @NotNull @Size(max = 5000) List<@Valid Term> terms)
        implements Input<Vocabulary> {
    static VocabularyInput of(Vocabulary v) {
        return new VocabularyInput(v.slug, new Vocabulary.Label(v.name, v.nameEn), v.closed, v.basis, v.terms);
    }

    @Override
    public void applyTo(Vocabulary vocabulary, References references) {
        vocabulary.slug = slug;
        vocabulary.name = name.fr();
        vocabulary.nameEn = name.en();
        vocabulary.closed = closed;
        vocabulary.basis = basis;
        vocabulary.says(terms);
        checkMatches(terms, references);
    }

    /** @throws Refusal 422 when a match is no code of a list that is there */
    static void checkMatches(List<Term> terms, References references) {
        var lists = new HashMap<String, Vocabulary>();
        Lists.map(
                terms,
                "/terms",
                (term, at) -> Lists.map(term.matches(), at + "/matches", (match, place) -> {
                    Vocabulary list = lists.computeIfAbsent(
                            match.list(), slug -> references.find(Vocabulary.class, slug, place + "/list"));
                    if (list.terms.stream().noneMatch(known -> known.code().equals(match.code()))) {
                        throw References.unknown(match.list(), match.code(), place + "/code");
                    }
                    return match;
                }));
    }
}

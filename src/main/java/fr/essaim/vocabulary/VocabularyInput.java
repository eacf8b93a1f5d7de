package fr.essaim.vocabulary;

import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.References;
import fr.essaim.shared.data.Slug;
import fr.essaim.vocabulary.Vocabulary.Term;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** @param basis where the terms come from, with their licence */
public record VocabularyInput(
        @NotNull @Slug String slug,
        @NotNull @Valid Vocabulary.Label name,
        boolean closed,
        @Size(max = 1000) String basis,
        @NotNull List<@Valid Term> terms)
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
        vocabulary.terms = terms;
    }
}

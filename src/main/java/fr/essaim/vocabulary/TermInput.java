package fr.essaim.vocabulary;

import fr.essaim.shared.data.CodeList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a code means; the code itself is in the address.
 *
 * @param broader the code above it in the same list
 * @param matches what it is in other lists
 */
public record TermInput(
        @NotNull @Valid Vocabulary.Label label,
        @Valid Vocabulary.Label definition,
        @Size(max = 120) String broader,
        @Size(max = 50) List<CodeList.@Valid Match> matches) {
    Vocabulary.Term as(String code) {
        return new Vocabulary.Term(code, label, definition, broader, matches);
    }
}

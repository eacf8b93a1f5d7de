package fr.essaim.shared.data;

import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import java.util.List;

/** Finds the resources that an input names. */
public interface References {
    /**
     * @param reference an id, a slug or, in an import, the identifier of the same source; null gives null
     * @throws Refusal 422 when there is no such resource
     */
    <E extends DomainEntity> E find(Class<E> type, String reference);

    default <E extends DomainEntity> List<E> findAll(Class<E> type, List<String> references) {
        return references == null
                ? List.of()
                : references.stream().map(r -> find(type, r)).toList();
    }

    static Refusal unknown(Class<?> type, String reference) {
        return new Refusal(ProblemType.VALIDATION, 1)
                .pointer("#", "unknown-reference", type.getSimpleName(), reference);
    }
}

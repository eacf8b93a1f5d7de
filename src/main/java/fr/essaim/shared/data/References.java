package fr.essaim.shared.data;

import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the resources that an input names. */
public interface References {
    /**
     * @param reference an id, a slug or, in an import, the identifier of the same source; null gives null
     * @throws Refusal 422 when there is no such resource
     */
    <E extends DomainEntity> E find(Class<E> type, String reference);

    /** As {@link #find(Class, String)}, for a type known by its name such as {@code forum-session}. */
    DomainEntity find(String type, String reference);

    default <E extends DomainEntity> List<E> findAll(Class<E> type, List<String> references) {
        return Lists.of(references).stream().map(r -> find(type, r)).collect(Collectors.toCollection(ArrayList::new));
    }

    static Refusal unknown(String type, String reference) {
        return new Refusal(ProblemType.VALIDATION, 1).pointer("#", "unknown-reference", type, reference);
    }
}

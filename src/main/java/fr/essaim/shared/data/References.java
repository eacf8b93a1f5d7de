package fr.essaim.shared.data;

import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import java.util.Collection;
import java.util.List;

/** Finds the resources that an input names. Where it names them is a JSON pointer: {@code /partners/2/organisation}. */
public interface References {
    /**
     * @param reference an id, a slug or, in an import, the identifier of the same source; null gives null
     * @param pointer where in the body the reference stands
     * @throws Refusal 422 when there is no such resource
     */
    <E extends DomainEntity> E find(Class<E> type, String reference, String pointer);

    /** As {@link #find(Class, String, String)}, for a type known by its name such as {@code forum-session}. */
    DomainEntity find(String type, String reference, String pointer);

    /** @param pointer where in the body the list stands */
    default <E extends DomainEntity> List<E> findAll(Class<E> type, List<String> references, String pointer) {
        return Lists.map(references, pointer, (reference, at) -> find(type, reference, at));
    }

    /** How an input names a resource: the inverse of {@link #find(Class, String, String)}, null for null. */
    static String to(DomainEntity entity) {
        return entity == null ? null : entity.id.toString();
    }

    /** As {@link #to}, for each of them. */
    static List<String> toAll(Collection<? extends DomainEntity> entities) {
        return entities.stream().map(References::to).toList();
    }

    static Refusal unknown(String type, Object reference, String pointer) {
        return new Refusal(ProblemType.VALIDATION, 1).pointer("#" + pointer, "unknown-reference", type, reference);
    }
}

package fr.essaim.shared.data;

/**
 * What a caller or a partner says of a resource: validated as a record, then applied to the entity. Each has its inverse,
 * {@code static of(entity)}, which says the entity as it is: to apply that changes nothing.
 */
public interface Input<E extends DomainEntity> {
    /** Writes everything this input says onto the entity; what it does not say is unsaid. */
    void applyTo(E entity, References references);
}

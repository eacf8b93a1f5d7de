package fr.essaim.shared.data;

/** What a caller or a partner says of a resource: validated as a record, then applied to the entity. */
public interface Input<E extends DomainEntity> {
    /** Writes everything this input says onto the entity; what it does not say is unsaid. */
    void applyTo(E entity, References references);
}

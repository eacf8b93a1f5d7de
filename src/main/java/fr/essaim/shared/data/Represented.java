package fr.essaim.shared.data;

import java.time.Instant;

/** A record that stands for one resource: a row of a list, or the resource whole. */
public interface Represented extends Versioned {
    Meta meta();

    @Override
    default Integer version() {
        return meta().version();
    }

    @Override
    default Instant updatedAt() {
        return meta().updatedAt();
    }
}

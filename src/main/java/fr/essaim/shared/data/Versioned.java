package fr.essaim.shared.data;

import java.time.Instant;

/** A record of something that is changed under conditions: its tag begins with the version. */
public interface Versioned {
    Integer version();

    Instant updatedAt();
}

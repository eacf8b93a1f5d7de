package fr.essaim.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What was last taken in from a source, and who takes in from it now: one at a time. */
@Entity
public class SourceSync {
    @Id
    public String sourceSlug;

    /** Of the data set of the package that was loaded. */
    public String datasetHash;

    /** When the last import ended. */
    public Instant finishedAt;

    /** The import that runs, or that did not end. */
    public UUID heldBy;

    /** Until then no other begins. */
    public Instant heldUntil;

    protected SourceSync() {}

    SourceSync(String sourceSlug) {
        this.sourceSlug = sourceSlug;
    }
}

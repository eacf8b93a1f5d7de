package fr.essaim.imports;

/** What became of a record that was sent. */
public enum RecordOutcome {
    CREATED,
    UPDATED,
    /** It says what it said before. */
    UNCHANGED,
    /** Older than what is here. */
    STALE,
    ERROR
}

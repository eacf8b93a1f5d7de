package fr.essaim.balance;

/** What has become of a commitment by a day: it is one of these. */
public enum Outcome {
    COMPLETE,
    ABANDONED,
    MOVED,
    SILENT
}

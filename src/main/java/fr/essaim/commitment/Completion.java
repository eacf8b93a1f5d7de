package fr.essaim.commitment;

/** How far a commitment has been kept, in five steps; {@code NO_EVIDENCE} when nobody has said. */
public enum Completion {
    NO_EVIDENCE,
    NOT_STARTED,
    LIMITED,
    SUBSTANTIAL,
    COMPLETE,
    ABANDONED
}

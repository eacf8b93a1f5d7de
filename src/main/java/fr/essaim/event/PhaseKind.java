package fr.essaim.event;

/** What a part of a day is: a phase or, in a programme, a slot. */
public enum PhaseKind {
    OPENING,
    PLENARY,
    ATELIERS,
    FORUM,
    BREAK,
    COMMITMENTS,
    CLOSING
}

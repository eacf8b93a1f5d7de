package fr.essaim.programme;

/** What may be wrong with a programme. */
public enum WarningCode {
    ROOM_USED_TWICE,
    PERSON_DOUBLE_BOOKED,
    OCCURRENCE_OUTSIDE_SLOT,
    OCCURRENCE_NOT_PUBLIC,
    OUTSIDE_EVENT,
    ROUNDS_EXCEED_SLOT
}

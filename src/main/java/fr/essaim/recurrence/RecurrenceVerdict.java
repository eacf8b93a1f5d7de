package fr.essaim.recurrence;

/** What a person says of two lines: the same thing again, or not. */
public enum RecurrenceVerdict {
    CONFIRM,
    REFUSE
}

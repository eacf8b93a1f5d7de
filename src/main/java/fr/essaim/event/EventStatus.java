package fr.essaim.event;

/** Where an event stands (after schema.org EventStatusType, with completion added). */
public enum EventStatus {
    SCHEDULED,
    POSTPONED,
    RESCHEDULED,
    CANCELLED,
    COMPLETED
}

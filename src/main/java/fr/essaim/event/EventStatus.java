package fr.essaim.event;

/** Where an event stands (after schema.org EventStatusType, with completion added). */
public enum EventStatus {
    SCHEDULED,
    POSTPONED,
    RESCHEDULED,
    CANCELLED,
    COMPLETED;

    /** Null for what is over: there is no such status there. */
    String inSchemaOrg() {
        return switch (this) {
            case SCHEDULED -> "https://schema.org/EventScheduled";
            case POSTPONED -> "https://schema.org/EventPostponed";
            case RESCHEDULED -> "https://schema.org/EventRescheduled";
            case CANCELLED -> "https://schema.org/EventCancelled";
            case COMPLETED -> null;
        };
    }
}

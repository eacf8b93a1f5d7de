package fr.essaim.commitment;

import java.time.LocalDate;

/** How far a commitment has been kept, in five steps; {@code NO_EVIDENCE} when nobody has said. */
public enum Completion {
    NO_EVIDENCE,
    NOT_STARTED,
    LIMITED,
    SUBSTANTIAL,
    COMPLETE,
    ABANDONED;

    /** Whether nothing more is to be done. */
    boolean isOver() {
        return this == COMPLETE || this == ABANDONED;
    }

    /** @param dueOn null for what is due on no day */
    public boolean isOverdue(LocalDate dueOn, LocalDate today) {
        return dueOn != null && dueOn.isBefore(today) && !isOver();
    }
}

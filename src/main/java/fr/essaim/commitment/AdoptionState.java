package fr.essaim.commitment;

import java.util.Set;

/** What became of the wish to carry a commitment. */
public enum AdoptionState {
    PROPOSED,
    CONFIRMED,
    REFUSED,
    WITHDRAWN,
    ENDED;

    /** Of these everybody knows. */
    static final Set<AdoptionState> PUBLIC = Set.of(CONFIRMED, ENDED);

    boolean leadsTo(AdoptionState next) {
        return switch (this) {
            case PROPOSED -> next == CONFIRMED || next == REFUSED || next == WITHDRAWN;
            case CONFIRMED -> next == ENDED;
            case REFUSED, WITHDRAWN, ENDED -> false;
        };
    }
}

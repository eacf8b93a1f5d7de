package fr.essaim.shared.data;

/** How a tag of one vocabulary stands to a code of another: the mapping properties of SKOS (W3C, 2009, §10). */
public enum MatchKind {
    /** The two can stand for each other everywhere. */
    EXACT,

    /** The two can stand for each other here. */
    CLOSE,

    /** The code is broader than the tag: the tag is written as the code. */
    BROAD,

    /** The code is narrower than the tag: the code is read as the tag. */
    NARROW;

    /** Whether whoever says the tag has said the code. */
    boolean isWritten() {
        return this != NARROW;
    }

    /** Whether what has the code may be called by the tag. */
    boolean isRead() {
        return this != BROAD;
    }
}

package fr.essaim.forum;

/** How far a forum session has come. */
public enum ForumSessionState {
    PROPOSED,
    SELECTED,
    CONFIRMED,
    HELD,
    CANCELLED
}

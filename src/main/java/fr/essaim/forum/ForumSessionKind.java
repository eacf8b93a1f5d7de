package fr.essaim.forum;

/** What a forum session is about: exactly these three. */
public enum ForumSessionKind {
    REPLICABLE_PROJECT,
    TRANSFERABLE_PRACTICE,
    CO_CREATION
}

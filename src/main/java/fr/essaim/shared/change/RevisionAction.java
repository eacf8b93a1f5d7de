package fr.essaim.shared.change;

/** What a revision did to a resource. */
public enum RevisionAction {
    CREATED,
    CHANGED,
    DELETED
}

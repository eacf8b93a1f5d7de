package fr.essaim.moderation;

/** What became of a suggestion. */
public enum SuggestionState {
    PENDING,
    ACCEPTED,
    REFUSED,
    OBSOLETE
}

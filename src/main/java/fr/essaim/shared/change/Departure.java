package fr.essaim.shared.change;

/** Why a resource is no more in the feed. */
public enum Departure {
    DELETED,
    WITHDRAWN,
    MERGED
}

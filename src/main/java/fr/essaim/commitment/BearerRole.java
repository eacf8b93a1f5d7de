package fr.essaim.commitment;

/** What a bearer does for a commitment. */
public enum BearerRole {
    LEAD,
    SUPPORT
}

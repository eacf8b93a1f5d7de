package fr.essaim.event;

/** What an organisation does for an event. */
public enum PartyRole {
    ORGANISER,
    CONVENOR,
    SUPPORTER,
    HOST,
    FUNDER
}

package fr.essaim.atelier;

/** Whether a line was in the theme as announced, or was captured in the room. */
public enum ContributionOrigin {
    THEME,
    CAPTURE
}

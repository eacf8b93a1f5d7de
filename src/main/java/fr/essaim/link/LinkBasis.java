package fr.essaim.link;

/** Whether the source says the link, or somebody concluded it. */
public enum LinkBasis {
    STATED,
    INFERRED
}

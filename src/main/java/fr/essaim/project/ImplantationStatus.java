package fr.essaim.project;

/** What became of a site. Failures stay visible. */
public enum ImplantationStatus {
    STUDY,
    OPENING,
    OPERATING,
    SUSPENDED,
    CLOSED,
    ABANDONED
}

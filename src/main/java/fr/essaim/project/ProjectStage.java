package fr.essaim.project;

/** How far a project has come. */
public enum ProjectStage {
    IDEA,
    STUDY,
    LAUNCH,
    OPERATING,
    SPREADING,
    DORMANT,
    STOPPED
}

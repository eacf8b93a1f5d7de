package fr.essaim.project;

/** How a project spreads to other territories. */
public enum SpreadingMode {
    DIVERSIFICATION,
    DUPLICATION,
    FERTILISATION,
    COOPERATION,
    MERGER
}

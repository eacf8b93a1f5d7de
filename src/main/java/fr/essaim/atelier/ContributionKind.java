package fr.essaim.atelier;

/** What a line of a group is. */
public enum ContributionKind {
    QUESTION,
    STAKE,
    PROPOSAL,
    SYNTHESIS
}

package fr.essaim.commitment;

/** Whose a commitment is. */
public enum CommitmentNature {
    INDIVIDUAL,
    COLLECTIVE,
    ANNOUNCEMENT
}

package fr.essaim.atelier;

/** What became of a proposal. */
public enum ProposalState {
    IDENTIFIED,
    SELECTED,
    COMMITTED,
    DONE,
    SET_ASIDE
}

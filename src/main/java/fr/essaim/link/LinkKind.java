package fr.essaim.link;

/** How the first resource stands to the second. */
public enum LinkKind {
    ANSWERS,
    LEADS_TO,
    EXAMPLE_OF,
    PRESENTS,
    RESULTS_IN,
    REPLICATES,
    RECURS_IN,
    REWORDS,
    SAME_AS,
    PART_OF
}

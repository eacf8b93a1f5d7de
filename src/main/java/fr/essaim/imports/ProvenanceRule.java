package fr.essaim.imports;

/** Why the value of a field is the one that it is: the first of these that applies. */
public enum ProvenanceRule {
    PINNED,
    AUTHORITY,
    HOME,
    RECENT,
    LOCAL
}

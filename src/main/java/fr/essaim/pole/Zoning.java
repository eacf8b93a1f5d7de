package fr.essaim.pole;

/** Kinds of places that public policies single out: priority districts (QPV), rural revitalisation (FRR), … */
public enum Zoning {
    QPV,
    FRR,
    RURAL,
    URBAN,
    OVERSEAS
}

package fr.essaim.pole;

/** How far a pole has come. A distinction such as an award is another thing: see {@link Pole.Distinction}. */
public enum PoleStage {
    EMERGING,
    BUILDING,
    CONSOLIDATING,
    SELF_FUNDED,
    DORMANT,
    CLOSED,
    UNKNOWN
}

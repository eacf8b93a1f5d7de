package fr.essaim.territory;

/** How large a territory is. {@code EPCI}: a grouping of communes with its own taxes. */
public enum Scale {
    COMMUNE,
    /** Of Paris, Lyon or Marseille. */
    ARRONDISSEMENT,
    EPCI,
    DEPARTEMENT,
    REGION,
    NATIONAL
}

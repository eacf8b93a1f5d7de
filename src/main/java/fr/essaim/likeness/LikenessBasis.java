package fr.essaim.likeness;

/** What two resources have in common. */
public enum LikenessBasis {
    NAME,
    COMMUNE,
    DEPARTEMENT,
    REGION,
    DAY
}

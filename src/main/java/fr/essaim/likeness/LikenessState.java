package fr.essaim.likeness;

/** What a person has said of a likeness. */
public enum LikenessState {
    OPEN,
    UNSURE,
    DISTINCT,
    CONFIRMED
}

package fr.essaim.likeness;

/** What a person says of a likeness. */
public enum LikenessVerdict {
    CONFIRM,
    DISTINCT,
    UNSURE
}

package fr.essaim.shared.data;

/** A repository whose resources have a collection of their own under {@code /api/v1}. */
public interface Listed {
    /** How they are listed. */
    Listing<? extends Represented> listing();
}

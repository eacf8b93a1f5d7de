package fr.essaim.project;

/** What a project offers to the others; a need asks for one of the same. */
public enum OfferKind {
    LEARNING_VISIT,
    EVENT,
    EXCHANGE,
    PREPARATION,
    TRAINING,
    OTHER
}

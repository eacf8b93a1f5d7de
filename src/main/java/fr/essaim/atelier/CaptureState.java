package fr.essaim.atelier;

/** How much of an atelier is known: only its theme, its questions, what the group said, or that and agreed. */
public enum CaptureState {
    ANNOUNCED,
    DESCRIBED,
    CAPTURED,
    VALIDATED
}

package fr.essaim.law;

/** Whether what is known of a pole meets a condition. Not to know is no failure. */
public enum LawConditionState {
    MET,
    MISSING,
    UNKNOWN
}

package fr.essaim.atelier;

/** The six headings of a day's synthesis, in their order. */
public enum Rubric {
    SOCIAL_STAKES,
    COOPERATION_STAKES,
    WHY_TOGETHER,
    COMMITMENTS,
    PRACTICES_TO_SPREAD,
    SOLUTIONS_TO_DEVELOP
}

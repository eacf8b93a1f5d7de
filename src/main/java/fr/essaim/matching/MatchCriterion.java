package fr.essaim.matching;

/** By what an offer and who looks for something are compared, and how many points each is worth: 100 in all. */
public enum MatchCriterion {
    THEME(35),
    DISTANCE(25),
    KIND(15),
    STAGE(10),
    CAPACITY(10),
    DATES(5);

    final int most;

    MatchCriterion(int most) {
        this.most = most;
    }

    /** As the texts call it. */
    String key() {
        return "match." + name().toLowerCase(java.util.Locale.ROOT) + ".";
    }
}

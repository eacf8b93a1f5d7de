package fr.essaim.report;

import java.util.regex.Pattern;

/** What the notes of a group are sorted by. */
enum Subheading {
    QUESTIONS("(les )?questions?( (posees|du groupe|de l atelier|traitees).{0,60})?"),
    STAKES("(les )?(\\d+ )?(principaux |grands )?enjeux( (identifies|releves|du groupe).{0,60})?"),
    PROPOSALS("(les )?(\\d+ )?(principales )?propositions?( (identifiees|relevees|du groupe).{0,60})?");

    private final Pattern pattern;

    Subheading(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** The one that the line is, or null. */
    static Subheading in(Line line) {
        String head = line.isItem() ? "" : Line.key(line.head());
        for (Subheading each : values()) {
            if (each.pattern.matcher(head).matches()) {
                return each;
            }
        }
        return null;
    }
}

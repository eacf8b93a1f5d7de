package fr.essaim.report;

import java.util.Optional;
import java.util.regex.Pattern;

/** The headings that reports of this kind have, as they are written: any accents, case and number. */
enum Heading {
    SUPPORT("(avec )?(le )?soutiens?( de| financier de)?|partenaires de la journee|with the support of"),
    PRESENTATION(
            "presentation( (de la|du) .{1,60})?|introduction|(la )?(journee|rencontre) (nationale|regionale|departementale)\\b.{0,60}"),
    OBJECTIVES("(les |ses )?objectifs( de la .{1,40}| du .{1,40})?"),
    PARTICIPANTS("(les )?participants?( (a|de) (cette|la) .{1,40})?|publics?( presents?)?"),
    THEME("(la )?(thematique|theme) (de la|de cette|du) .{1,40}"),
    PHASES("deroulement( detaille)?( (de la|du) .{1,40})?"),
    PROGRAMME("deroule( detaille)?( (de la|du) .{1,40})?|programme( detaille)?( (de la|du) .{1,40})?"),
    THEMES("(les )?(thematiques|themes) des ateliers"),
    CAPTURES("(les )?ateliers? de partage de pratiques?|(comptes? rendus?|restitutions?) des ateliers"),
    FORUM("(le )?forum des solutions"),
    SHEETS("(les )?fiches actions?( ptce)?( presentees?.{0,40})?"),
    SHEET("fiche (action|projet)( ptce)?( n? ?\\d+)?"),
    SYNTHESIS("synthese( (de la|du) .{1,100})?"),
    COMMITMENTS("(les )?engagements (et suites|pris|annonces)( .{1,40})?"),
    GAPS("ce que la source ne dit pas");

    private static final int LONGEST = 160;

    private final Pattern pattern;

    Heading(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** A heading, alone on its line or with words after a colon. */
    static Optional<Heading> in(Line line) {
        if (line.isItem() || line.head().length() > LONGEST) {
            return Optional.empty();
        }
        String head = Line.key(line.head());
        for (Heading heading : values()) {
            if (heading.pattern.matcher(head).matches()) {
                return Optional.of(heading);
            }
        }
        return Optional.empty();
    }
}

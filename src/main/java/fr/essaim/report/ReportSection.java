package fr.essaim.report;

import java.util.Optional;
import java.util.regex.Pattern;

/** The parts that reports of this kind have, by their headings as they are written: any accents, case and number. */
public enum ReportSection {
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
    GAPS("ce que la source ne dit pas"),
    NOT_GIVEN("non renseignee?s?|not given|neant|aucune?");

    private static final int LONGEST = 160;

    private final Pattern pattern;

    ReportSection(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** Whether a text only says that there is none. */
    static boolean isNotGiven(String text) {
        return NOT_GIVEN.pattern.matcher(Line.key(text)).matches();
    }

    /** A heading, alone on its line or with words after a colon. */
    static Optional<ReportSection> in(Line line) {
        if (isNotGiven(line.text())) {
            return Optional.of(NOT_GIVEN);
        }
        if (line.isItem() || line.head().length() > LONGEST) {
            return Optional.empty();
        }
        String head = Line.key(line.head());
        for (ReportSection section : values()) {
            if (section != NOT_GIVEN && section.pattern.matcher(head).matches()) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}

package fr.essaim.report;

import fr.essaim.atelier.ContributionKind;
import java.util.Map;
import java.util.regex.Pattern;

/** What the notes of a group are sorted by. */
final class Subheadings {
    private static final Map<ContributionKind, Pattern> BY_KIND = Map.of(
            ContributionKind.QUESTION,
            Pattern.compile("(les )?questions?( (posees|du groupe|de l atelier|traitees).{0,60})?"),
            ContributionKind.STAKE,
            Pattern.compile("(les )?(\\d+ )?(principaux |grands )?enjeux( (identifies|releves|du groupe).{0,60})?"),
            ContributionKind.PROPOSAL,
            Pattern.compile("(les )?(\\d+ )?(principales )?propositions?( (identifiees|relevees|du groupe).{0,60})?"));

    private Subheadings() {}

    /** The kind of the lines below; null when the line is no such heading. */
    static ContributionKind in(Line line) {
        String head = line.isItem() ? "" : Line.key(line.head());
        return BY_KIND.entrySet().stream()
                .filter(each -> each.getValue().matcher(head).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}

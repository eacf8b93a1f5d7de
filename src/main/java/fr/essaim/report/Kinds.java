package fr.essaim.report;

import fr.essaim.event.PhaseKind;
import fr.essaim.forum.ForumSessionKind;
import fr.essaim.project.ImplantationStatus;
import fr.essaim.project.OfferKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** What kind of thing a text is about, by the word of it that comes first. */
final class Kinds {
    private static final Map<String, PhaseKind> PHASES = map(
            "ouverture", PhaseKind.OPENING,
            "accueil", PhaseKind.OPENING,
            "atelier", PhaseKind.ATELIERS,
            "forum", PhaseKind.FORUM,
            "engagement", PhaseKind.COMMITMENTS,
            "cloture", PhaseKind.CLOSING,
            "pause", PhaseKind.BREAK,
            "dejeuner", PhaseKind.BREAK);

    private static final Map<String, ForumSessionKind> SESSIONS = map(
            "essaim", ForumSessionKind.REPLICABLE_PROJECT,
            "replicable", ForumSessionKind.REPLICABLE_PROJECT,
            "pratique", ForumSessionKind.TRANSFERABLE_PRACTICE,
            "transferable", ForumSessionKind.TRANSFERABLE_PRACTICE,
            "inter acteurs", ForumSessionKind.CO_CREATION,
            "co creer", ForumSessionKind.CO_CREATION,
            "co creation", ForumSessionKind.CO_CREATION);

    private static final Map<String, OfferKind> OFFERS = map(
            "visite", OfferKind.LEARNING_VISIT,
            "formation", OfferKind.TRAINING,
            "temps d organisation", OfferKind.PREPARATION,
            "preparation", OfferKind.PREPARATION,
            "participation", OfferKind.EVENT,
            "participer", OfferKind.EVENT,
            "rencontre", OfferKind.EXCHANGE,
            "echange", OfferKind.EXCHANGE);

    private static final Map<String, ImplantationStatus> SITES = map(
            "en activite", ImplantationStatus.OPERATING,
            "en fonctionnement", ImplantationStatus.OPERATING,
            "ouverture", ImplantationStatus.OPENING,
            "etude", ImplantationStatus.STUDY,
            "fermee", ImplantationStatus.CLOSED,
            "abandonn", ImplantationStatus.ABANDONED);

    private Kinds() {}

    /** A part of a day about which nothing else is said is one of all together. */
    static PhaseKind phase(String title) {
        return first(PHASES, title, PhaseKind.PLENARY);
    }

    /** Null when no word says it. */
    static ForumSessionKind session(String title) {
        return first(SESSIONS, title, null);
    }

    static OfferKind offer(String text) {
        return first(OFFERS, text, OfferKind.OTHER);
    }

    /** Null when no word says it. */
    static ImplantationStatus site(String text) {
        return first(SITES, text, null);
    }

    private static <K> K first(Map<String, K> words, String text, K otherwise) {
        String key = Line.key(text);
        K found = otherwise;
        int at = Integer.MAX_VALUE;
        for (Map.Entry<String, K> word : words.entrySet()) {
            int here = key.indexOf(word.getKey());
            if (here >= 0 && here < at) {
                at = here;
                found = word.getValue();
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static <K> Map<String, K> map(Object... pairs) {
        var map = new LinkedHashMap<String, K>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], (K) pairs[i + 1]);
        }
        return map;
    }
}

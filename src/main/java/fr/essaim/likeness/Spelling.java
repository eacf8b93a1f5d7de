package fr.essaim.likeness;

import fr.essaim.shared.data.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * A name made comparable: its words without accents, case, hyphens, articles, legal forms and what every PTCE is called.
 *
 * @param text as it was said
 * @param words in order; never empty
 */
record Spelling(String text, List<String> words) {
    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

    /** Of two words that may be one, ill-written. */
    private static final double SAME_WORD = 0.92;

    /** Of two whole names without the spaces. */
    private static final double SAME_LETTERS = 0.96;

    /** Shorter words are one when they are equal. */
    private static final int SHORTEST_ILL_WRITTEN = 5;

    private static final int SHORTEST_KEY = 3;
    private static final int BEGINNING = 5;
    private static final int LONGEST_KEY = 100;

    /** What a word weighs that many names share, when only one of the two has it, and when each has another. */
    private static final double COMMON = 0.1;

    private static final double COMMON_BUT_ANOTHER = 0.5;

    private static final Pattern PHRASES =
            Pattern.compile("poles? territor\\w+ de cooperation economique|d'interet collectif");

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern DASH = Pattern.compile("\\s+[–—-]\\s+");
    private static final Pattern NUMBER = Pattern.compile("(\\d+)(e|er|ere|eme|nd|nde)?");

    private static final Set<String> DROPPED = words("""
            le la les un une de du des d l et en au aux a pour par sur dans avec the
            association asso assoc scic scop sas sasu sarl sa eurl gie sca sci cooperative cooperatives cooperatif societe
            ptce poles pole groupe groupement reseau""");

    private static final Set<String> COMMON_WORDS = words("""
            pays territoire territoires territorial territoriale economie economique economiques social sociale sociales
            solidaire solidaires solidarite ess developpement durable durables local locale locaux cooperation cooperations
            innovation innovations atelier ateliers journee journees national nationale nationaux nationales regional regionale
            rencontre rencontres forum projet projets centre maison agglomeration communaute commune communes ville vallee
            nord sud est ouest grand grande haut haute alimentaire circulaire ecologique tiers lieu lieux collectif cluster
            ecosysteme filiere micro festival federation union france environnement culture insertion emploi acte edition""");

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    static Spelling of(String name) {
        String folded = PHRASES.matcher(Fold.of(name).replace("economie sociale et solidaire", "ess"))
                .replaceAll(" ");
        List<String> all = Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> kept = all.stream()
                .filter(word -> !DROPPED.contains(word))
                .filter(word -> word.length() > 1 || Character.isDigit(word.charAt(0)))
                .toList();
        return new Spelling(name, kept.isEmpty() ? all.isEmpty() ? List.of(folded) : all : kept);
    }

    /** Of each name, and of its parts that may be names of their own: in brackets, and on both sides of a dash. */
    static List<Spelling> allOf(List<String> names) {
        var all = new ArrayList<Spelling>();
        for (String name : names) {
            all.add(of(name));
            Matcher brackets = BRACKETS.matcher(name);
            var parts = new ArrayList<String>();
            while (brackets.find()) {
                parts.add(brackets.group(1));
            }
            Stream.concat(
                            parts.stream(),
                            DASH.splitAsStream(BRACKETS.matcher(name).replaceAll(" ")))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty() && !part.equals(name))
                    .map(Spelling::of)
                    .filter(Spelling::isTelling)
                    .forEach(all::add);
        }
        return all.stream().distinct().toList();
    }

    private boolean isTelling() {
        return words.stream()
                .anyMatch(word -> word.length() >= SHORTEST_KEY
                        && !COMMON_WORDS.contains(word)
                        && !DROPPED.contains(word)
                        && !NUMBER.matcher(word).matches());
    }

    private String letters() {
        return String.join("", words);
    }

    boolean isSameAs(Spelling other) {
        return letters().equals(other.letters());
    }

    /** The 2nd is not the 5th. */
    boolean isNumberedOtherwise(Spelling other) {
        return !numbers().isEmpty() && !other.numbers().isEmpty() && !numbers().equals(other.numbers());
    }

    private Set<String> numbers() {
        var numbers = new TreeSet<String>();
        words.stream().map(NUMBER::matcher).filter(Matcher::matches).forEach(number -> numbers.add(number.group(1)));
        return numbers;
    }

    /** Those that may be like it have one of these in common with it: the whole, a word that tells, the beginning. */
    Set<String> keys() {
        String letters = letters();
        var keys = new TreeSet<String>();
        keys.add("=" + letters);
        if (letters.length() > BEGINNING) {
            keys.add("^" + letters.substring(0, BEGINNING));
        }
        words.stream()
                .filter(word -> word.length() >= SHORTEST_KEY && !COMMON_WORDS.contains(word))
                .forEach(keys::add);
        return keys.stream()
                .map(key -> key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** From 0 to 1: the words that the two share among all their words, by what they weigh. */
    double like(Spelling other) {
        if (isSameAs(other)) {
            return 1;
        }
        double letters = JARO_WINKLER.apply(letters(), other.letters());
        boolean closeLetters = letters().length() > SHORTEST_ILL_WRITTEN
                && other.letters().length() > SHORTEST_ILL_WRITTEN
                && letters >= SAME_LETTERS;
        var theirs = new ArrayList<>(other.words);
        var mine = new ArrayList<String>();
        double shared = 0;
        double weight = 0;
        for (String word : words) {
            String match = null;
            double best = 0;
            for (String their : theirs) {
                double sim = alike(word, their);
                if (sim > best) {
                    best = sim;
                    match = their;
                }
            }
            if (match == null) {
                mine.add(word);
            } else {
                theirs.remove(match);
                double its = COMMON_WORDS.contains(word) ? COMMON : 1;
                shared += its * best;
                weight += its;
            }
        }
        double common = Stream.of(mine, theirs).allMatch(left -> left.stream().anyMatch(COMMON_WORDS::contains))
                ? COMMON_BUT_ANOTHER
                : COMMON;
        double alone = Stream.of(mine, theirs)
                .flatMap(List::stream)
                .mapToDouble(word -> COMMON_WORDS.contains(word) ? common : 1)
                .sum();
        double byWords = 2 * shared / (2 * weight + alone);
        return closeLetters ? Math.max(letters, byWords) : byWords;
    }

    private static double alike(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one.length() < SHORTEST_ILL_WRITTEN || other.length() < SHORTEST_ILL_WRITTEN) {
            return 0;
        }
        double similarity = JARO_WINKLER.apply(one, other);
        return similarity >= SAME_WORD ? similarity : 0;
    }
}

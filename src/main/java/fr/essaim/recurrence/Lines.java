package fr.essaim.recurrence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lines of all editions of an event, compared by the words they share: the cosine of the two, in which a word weighs the
 * more the fewer lines say it (<i>tf-idf</i>, each word counted once in a line). What every line of the series says, such as
 * <i>territoire</i>, makes no two of them one.
 */
final class Lines {
    /** Below it, what two sentences share is a subject at most. */
    private static final double ALIKE = 0.3;

    /** One word makes no sentence, unless it is all that one of the two says. */
    private static final int FEWEST_SHARED = 2;

    private final List<Wording> wordings;
    private final double[] lengths;

    /** The lines that say a word, by its stem. */
    private final Map<String, List<Integer>> saying = new HashMap<>();

    Lines(List<String> texts) {
        wordings = texts.stream().map(Wording::of).toList();
        for (int line = 0; line < wordings.size(); line++) {
            for (String stem : wordings.get(line).words().keySet()) {
                saying.computeIfAbsent(stem, s -> new ArrayList<>()).add(line);
            }
        }
        lengths = wordings.stream()
                .mapToDouble(w -> Math.sqrt(
                        w.words().keySet().stream().mapToDouble(this::square).sum()))
                .toArray();
    }

    /**
     * What may be said again.
     *
     * @param line the index of the other line
     * @param score from 0, exclusive, to 1: the same words
     * @param words that both say, as the first one does
     */
    record Match(int line, double score, List<String> words) {}

    /** The lines that may say what this one says, itself among them. */
    Stream<Match> like(int line) {
        Set<String> stems = wordings.get(line).words().keySet();
        var products = new HashMap<Integer, Double>();
        for (String stem : stems) {
            double square = square(stem);
            saying.get(stem).forEach(other -> products.merge(other, square, Double::sum));
        }
        products.replaceAll((other, product) -> product / (lengths[line] * lengths[other]));
        return products.entrySet().stream()
                .filter(entry -> entry.getValue() >= ALIKE)
                .map(entry -> match(line, entry.getKey(), entry.getValue()))
                .filter(match -> match.words.size() >= fewest(line, match.line));
    }

    private Match match(int line, int other, double score) {
        Set<String> theirs = wordings.get(other).words().keySet();
        List<String> shared = wordings.get(line).words().entrySet().stream()
                .filter(word -> theirs.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new Match(other, Math.round(score * 1000) / 1000.0, shared);
    }

    private int fewest(int line, int other) {
        return Math.min(
                FEWEST_SHARED,
                Math.min(
                        wordings.get(line).words().size(),
                        wordings.get(other).words().size()));
    }

    private double square(String stem) {
        double weight = Math.log(1 + (double) wordings.size() / saying.get(stem).size());
        return weight * weight;
    }
}

package fr.essaim.recurrence;

import fr.essaim.shared.data.Fold;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * What a French sentence is about: its words without articles, elisions, plurals and accents.
 *
 * @param words by their stems, as the sentence first says them, in its order
 */
record Wording(Map<String, String> words) {
    private static final Analyzer FRENCH = new FrenchAnalyzer();

    private static final Pattern ELISION = Pattern.compile("(?iu)^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’]");

    static Wording of(String text) {
        var words = new LinkedHashMap<String, String>();
        try (var stream = FRENCH.tokenStream("text", text)) {
            var stem = stream.addAttribute(CharTermAttribute.class);
            var where = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String word = text.substring(where.startOffset(), where.endOffset());
                words.putIfAbsent(
                        Fold.of(stem.toString()), ELISION.matcher(word).replaceFirst(""));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // of a string, never
        }
        return new Wording(words);
    }
}

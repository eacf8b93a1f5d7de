package fr.essaim.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How French text becomes terms. Stems are made before accents go, since the stemmer and the stop words need them; <i>été</i>
 * and <i>ete</i>, <i>œuvre</i> and <i>oeuvre</i> meet in the end.
 */
final class French {
    /** Words by their stems, without articles and the like: what is said. */
    static final Analyzer STEMS = new Words(true, false);

    /** Words as they are written, accents and case aside: what is typed, whole or in part, or with a slip. */
    static final Analyzer WORDS = new Words(false, false);

    /** As {@link #WORDS}, each with all its beginnings. */
    static final Analyzer BEGINNINGS = new Words(false, true);

    private French() {}

    /** Of the documents. */
    static Analyzer ofFields() {
        return new PerFieldAnalyzerWrapper(
                STEMS, Map.of(Fields.WORDS, WORDS, Fields.BEGINNINGS, BEGINNINGS, Fields.NAME_WORDS, WORDS));
    }

    static List<String> terms(Analyzer analyzer, String text) {
        var terms = new ArrayList<String>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // of a string, never
        }
        return terms;
    }

    private static final class Words extends Analyzer {
        private static final Pattern CURLY = Pattern.compile("[’ʼ]");

        /** That elides nothing, as in <i>Bou'sol</i>: two words. */
        private static final Pattern BETWEEN_WORDS =
                Pattern.compile("(?iu)(?<!(?:^|[^\\p{L}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu))'");

        private static final int LONGEST_BEGINNING = 20;

        private final boolean stems;
        private final boolean beginnings;

        private Words(boolean stems, boolean beginnings) {
            this.stems = stems;
            this.beginnings = beginnings;
        }

        @Override
        protected java.io.Reader initReader(String field, java.io.Reader reader) {
            return new PatternReplaceCharFilter(BETWEEN_WORDS, " ", new PatternReplaceCharFilter(CURLY, "'", reader));
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            CharArraySet articles = FrenchAnalyzer.DEFAULT_ARTICLES;
            TokenStream terms = new LowerCaseFilter(new ElisionFilter(words, articles));
            if (stems) {
                terms = new FrenchLightStemFilter(new StopFilter(terms, FrenchAnalyzer.getDefaultStopSet()));
            }
            terms = new ASCIIFoldingFilter(terms);
            if (beginnings) {
                terms = new EdgeNGramTokenFilter(terms, 1, LONGEST_BEGINNING, true);
            }
            return new TokenStreamComponents(words, terms);
        }
    }
}

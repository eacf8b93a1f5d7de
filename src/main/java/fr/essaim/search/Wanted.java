package fr.essaim.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody typed, as a query: words, and phrases in quotation marks. Nothing in it is an operator, so nothing in it can
 * be wrong. A word is found by its stem, and the last one by its beginning, for whoever is still typing; a name weighs more
 * than what is said below it. Slips of the pen are looked for when nothing is found without, since they cost ten times as much. Of three words or more one may be missing, of eight two, and so on.
 */
final class Wanted {
    private static final Pattern PHRASE = Pattern.compile("[\"«“]([^\"«»“”]+)[\"»”]");
    private static final int MOST_WORDS = 20;
    private static final int LONG_ENOUGH_TO_SLIP = 4;
    private static final int LONG_ENOUGH_TO_SLIP_TWICE = 8;
    private static final int LONG_ENOUGH_TO_BEGIN = 3;
    private static final int ALL_NEEDED = 2;
    private static final float TIE = 0.1f;

    private Wanted() {}

    /** @param slips whether words may be written wrongly */
    static Query of(String typed, boolean slips) {
        if (typed == null || typed.isBlank()) {
            return new MatchAllDocsQuery();
        }
        var query = new BooleanQuery.Builder();
        Matcher phrases = PHRASE.matcher(typed);
        while (phrases.find()) {
            query.add(phrase(phrases.group(1), 0), Occur.MUST);
        }
        String rest = phrases.replaceAll(" ");
        List<String> words = French.terms(French.WORDS, rest);
        List<Query> clauses = clauses(words.subList(0, Math.min(words.size(), MOST_WORDS)), slips);
        if (!clauses.isEmpty()) {
            var any = new BooleanQuery.Builder();
            clauses.forEach(clause -> any.add(clause, Occur.SHOULD));
            int n = clauses.size();
            any.setMinimumNumberShouldMatch(n <= ALL_NEEDED ? n : n - Math.max(1, n / 4));
            query.add(any.build(), Occur.MUST);
            if (n > 1) {
                query.add(new BoostQuery(phrase(rest, 2), 2), Occur.SHOULD);
            }
        }
        return query.build();
    }

    /** A clause for each word that says something; if none does, for all of them. */
    private static List<Query> clauses(List<String> words, boolean slips) {
        var clauses = new ArrayList<Query>();
        for (int i = 0; i < words.size(); i++) {
            if (!French.terms(French.STEMS, words.get(i)).isEmpty()) {
                clauses.add(word(words.get(i), i == words.size() - 1, slips));
            }
        }
        if (clauses.isEmpty()) {
            words.forEach(word -> clauses.add(new TermQuery(new Term(Fields.WORDS, word))));
        }
        return clauses;
    }

    private static Query word(String word, boolean isLast, boolean slips) {
        var ways = new ArrayList<Query>();
        for (String stem : French.terms(French.STEMS, word)) {
            ways.add(weighed(new TermQuery(new Term(Fields.NAME, stem)), 6));
            ways.add(weighed(new TermQuery(new Term(Fields.NAMES, stem)), 4));
            ways.add(new TermQuery(new Term(Fields.TEXT, stem)));
        }
        ways.add(weighed(new TermQuery(new Term(Fields.NAME_WORDS, word)), 7));
        if (isLast && word.length() >= LONG_ENOUGH_TO_BEGIN) {
            ways.add(weighed(new ConstantScoreQuery(new PrefixQuery(new Term(Fields.NAME_WORDS, word))), 2));
        }
        if (slips && word.length() >= LONG_ENOUGH_TO_SLIP) {
            int most = word.length() >= LONG_ENOUGH_TO_SLIP_TWICE ? 2 : 1;
            ways.add(weighed(new ConstantScoreQuery(new FuzzyQuery(new Term(Fields.NAME_WORDS, word), 1, 1)), 1));
            ways.add(weighed(new ConstantScoreQuery(new FuzzyQuery(new Term(Fields.WORDS, word), most, 1)), 0.5f));
        }
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private static Query weighed(Query query, float weight) {
        return new BoostQuery(query, weight);
    }

    private static Query phrase(String text, int slop) {
        String[] stems = French.terms(French.STEMS, text).toArray(String[]::new);
        return new DisjunctionMaxQuery(
                List.of(
                        weighed(new PhraseQuery(slop, Fields.NAME, stems), 4),
                        weighed(new PhraseQuery(slop, Fields.NAMES, stems), 3),
                        new PhraseQuery(slop, Fields.TEXT, stems)),
                TIE);
    }

    /** Names of which a word begins so, for each word. */
    static Query begun(String typed) {
        var query = new BooleanQuery.Builder();
        List<String> words = French.terms(French.WORDS, typed);
        words.stream()
                .limit(MOST_WORDS)
                .forEach(word -> query.add(new TermQuery(new Term(Fields.BEGINNINGS, word)), Occur.MUST));
        words.forEach(word -> query.add(weighed(new TermQuery(new Term(Fields.NAME_WORDS, word)), 3), Occur.SHOULD));
        return query.build();
    }
}

package fr.essaim.report;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The questions of a text: sentences that end with a question mark or begin with a word that asks. */
final class Questions {
    private static final Pattern BETWEEN = Pattern.compile("(?<=[.?!])[ \n]+(?=\\p{L})");
    private static final Pattern ASKS = Pattern.compile(
            "(?:comment|quel(?:le)?s?|quand|pourquoi|qu['’]|que|quoi|qui|où|combien|en quoi|à quoi|de quoi|est-ce)(?![\\p{L}-]).*|qu['’].*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Questions() {}

    static List<String> in(String text) {
        return Arrays.stream(BETWEEN.split(text))
                .map(sentence -> sentence.strip())
                .filter(sentence ->
                        sentence.endsWith("?") || ASKS.matcher(sentence).matches())
                .toList();
    }
}

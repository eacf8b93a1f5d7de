package fr.essaim.report;

import fr.essaim.vocabulary.Vocabulary;
import java.text.MessageFormat;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words that the service puts around the data, in the language of whoever asks. */
final class Labels {
    private static final String NOT_GIVEN = "not-given";

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Map<String, Map<String, Vocabulary.Term>> terms;

    /** @param vocabularies whose codes are going to be named */
    Labels(Locale locale, List<Vocabulary> vocabularies) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle(
                "report", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        terms = vocabularies.stream().collect(Collectors.toMap(v -> v.slug, v -> v.terms.stream()
                .collect(Collectors.toMap(Vocabulary.Term::code, Function.identity(), (a, b) -> a))));
    }

    Locale locale() {
        return locale;
    }

    String get(String key, Object... args) {
        return new MessageFormat(bundle.getString(key), locale).format(args);
    }

    /** What a code of a vocabulary is called; the code itself where the vocabulary does not know it. */
    String code(String vocabulary, Object code) {
        Vocabulary.Term term = terms.getOrDefault(vocabulary, Map.of()).get(code.toString());
        return term == null ? code.toString() : term.label().in(locale);
    }

    /** That the source does not say it. */
    String notGiven() {
        return "*" + bundle.getString(NOT_GIVEN) + "*";
    }

    /** Writes that the source does not say it, when that is so. */
    void notGivenIf(Markdown out, boolean nothing) {
        if (nothing) {
            out.paragraph(notGiven());
        }
    }

    /** The text, escaped, or that it is not given. */
    String orNotGiven(String data) {
        return data == null || data.isBlank() ? notGiven() : Markdown.escaped(data);
    }

    String date(Temporal day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    String time(OffsetDateTime at) {
        return DateTimeFormatter.ofPattern(bundle.getString("time"), locale).format(at);
    }
}

package fr.essaim.shared.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the problems in the caller's language: RFC 4647 look-up over French and English, French by default. */
public final class Texts {
    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "problems", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    /** @param acceptLanguage the request header; anything unreadable in it is as good as none */
    public static Texts of(String acceptLanguage) {
        Locale found = null;
        if (acceptLanguage != null && !acceptLanguage.isBlank()) {
            try {
                found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            } catch (IllegalArgumentException unreadable) {
                // a language we cannot read is a language we do not speak
            }
        }
        return new Texts(found == null ? Locale.FRENCH : found);
    }

    public String get(String key, Object... args) {
        return new MessageFormat(bundle.getString(key), locale).format(args);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public Locale locale() {
        return locale;
    }
}

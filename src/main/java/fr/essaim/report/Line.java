package fr.essaim.report;

import fr.essaim.shared.data.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a report as it was written, or several that are one.
 *
 * @param number from 1
 * @param toNumber the last of them
 * @param depth how deep an item stands in a list, from 1; 0 for what is no item
 * @param level of a Markdown heading; 0 for what is none
 * @param text what it says, without mark-up
 * @param lead what it says in bold at its beginning; null when nothing
 */
record Line(int number, int toNumber, int depth, int level, String text, String lead) {
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.*)");
    private static final Pattern ITEM = Pattern.compile("(?:[-*+•–]|\\d{1,3}[.)]) (.*)");
    private static final Pattern RULE = Pattern.compile("\\s*([-*_=])(?:\\s*\\1){2,}\\s*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
    private static final Pattern HIDDEN = Pattern.compile("[\\uE021-\\uE07E]");
    private static final int HIDE = 0xE000;
    private static final Pattern STRONG = Pattern.compile("\\*\\*(?!\\s)([^*]+)\\*\\*");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w*])\\*(?![\\s*])([^*]+)(?<!\\s)\\*(?![\\w*])");
    private static final Pattern SUPERSCRIPT = Pattern.compile("\\^\\{([^{}]*)}");
    private static final Pattern ADDRESS = Pattern.compile("<((?:https?|mailto):[^<>\\s]*)>");
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u202f\\u2009]+");

    /** The lines that say something, in order. What runs on over several lines is one. */
    static List<Line> of(String text) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            if (raw.isBlank() || RULE.matcher(raw).matches()) {
                continue;
            }
            Line line = of(number, raw);
            Line before = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (before != null && line.continues(before)) {
                lines.set(lines.size() - 1, before.with(line));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Line of(int number, String raw) {
        String body = BLANK.matcher(raw).replaceAll(" ").strip();
        Matcher heading = HEADING.matcher(body);
        Matcher item = ITEM.matcher(body);
        int level = heading.matches() ? heading.group(1).length() : 0;
        int depth = level == 0 && item.matches() ? 1 + indent(raw) / 2 : 0;
        String said = level > 0 ? heading.group(2) : depth > 0 ? item.group(1) : body;
        String marked = hidden(said);
        Matcher strong = STRONG.matcher(marked);
        String lead = strong.lookingAt() ? plain(strong.group(1)) : null;
        String text = plain(marked);
        return new Line(number, number, depth, level, text.isEmpty() ? body : text, lead);
    }

    private static int indent(String raw) {
        return raw.length() - raw.stripLeading().length();
    }

    /** What is escaped is no mark-up: it is put aside until there is none any more. */
    private static String hidden(String marked) {
        return ESCAPE.matcher(marked)
                .replaceAll(m -> Character.toString(HIDE + m.group(1).charAt(0)));
    }

    private static String plain(String marked) {
        String text = STRONG.matcher(marked).replaceAll("$1");
        text = EMPHASIS.matcher(text).replaceAll("$1");
        text = SUPERSCRIPT.matcher(text).replaceAll("$1");
        text = ADDRESS.matcher(text).replaceAll("$1");
        text = HIDDEN.matcher(text)
                .replaceAll(m ->
                        Matcher.quoteReplacement(Character.toString(m.group().charAt(0) - HIDE)));
        return BLANK.matcher(text).replaceAll(" ").strip();
    }

    /** A line that begins in the middle of a sentence, just below another. */
    private boolean continues(Line before) {
        return number == before.toNumber + 1
                && depth == 0
                && level == 0
                && before.level == 0
                && !before.text.endsWith(":")
                && Character.isLowerCase(text.codePointAt(0));
    }

    private Line with(Line next) {
        return new Line(number, next.toNumber, depth, level, text + " " + next.text, lead);
    }

    boolean isItem() {
        return depth > 0;
    }

    /** What stands before the first colon; all of it where there is none. */
    String head() {
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon).strip();
    }

    /** What stands after the first colon; empty where there is none. */
    String rest() {
        int colon = text.indexOf(':');
        return colon < 0 ? "" : text.substring(colon + 1).strip();
    }

    boolean introduces() {
        return text.endsWith(":");
    }

    /** A text made comparable: no accents, case or punctuation. */
    static String key(String text) {
        return Fold.of(text).replaceAll("[^a-z0-9]+", " ").strip();
    }
}

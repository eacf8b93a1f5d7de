package fr.essaim.report;

import java.util.regex.Pattern;

/** Writes CommonMark. Whatever is text of the data goes through {@link #escaped}: it is read as text, whatever it looks like. */
final class Markdown {
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>~|^{}]|&(?=[#\\w])");

    /** What makes a heading, a list, a rule or code where a line begins. */
    private static final Pattern FIRST = Pattern.compile("^(\\d*)([#+=:.)-])");

    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\\p{Cntrl}]+");

    private final StringBuilder text = new StringBuilder();
    private boolean inList;

    Markdown heading(int level, String markdown) {
        return block("#".repeat(level) + " " + markdown);
    }

    Markdown paragraph(String markdown) {
        return block(markdown);
    }

    Markdown bullet(String markdown) {
        return bullet(0, markdown);
    }

    /** @param depth 0 for an item, 1 for one below it */
    Markdown bullet(int depth, String markdown) {
        if (!inList) {
            text.append('\n');
        }
        text.append("  ".repeat(depth)).append("- ").append(markdown).append('\n');
        inList = true;
        return this;
    }

    /** A label and what it says, in a paragraph. */
    Markdown field(String label, String markdown) {
        return block(("**" + label + "** " + markdown).stripTrailing());
    }

    /** A stored text of several lines: paragraphs, and items where a line begins with a hyphen. */
    Markdown texts(String stored) {
        stored.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            if (line.startsWith("- ")) {
                bullet(escaped(line.substring(2)));
            } else {
                paragraph(escaped(line));
            }
        });
        return this;
    }

    private Markdown block(String markdown) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(markdown).append('\n');
        inList = false;
        return this;
    }

    /** One line that shows this text and nothing else. */
    static String escaped(String data) {
        return FIRST.matcher(inside(data).strip()).replaceFirst("$1\\\\$2");
    }

    /** As {@link #escaped}, for the middle of a line. */
    static String inside(String data) {
        return SPECIAL.matcher(BLANK.matcher(data).replaceAll(" ")).replaceAll("\\\\$0");
    }

    static String bold(String data) {
        return "**" + escaped(data) + "**";
    }

    /** An address as a link, when it is one of the web. */
    static String link(String url) {
        return WEB.matcher(url).matches() ? "<" + url + ">" : escaped(url);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

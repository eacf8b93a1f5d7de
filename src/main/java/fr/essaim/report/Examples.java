package fr.essaim.report;

import fr.essaim.report.Account.Example;
import fr.essaim.report.Account.Proposal;
import fr.essaim.report.Account.Testimony;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The examples and testimonies that a proposal gives in its own words: they stay there, and are named beside it. */
final class Examples {
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\((?:ex\\.|par exemple|exemples? ?:) ?([^()]+)\\)", CASE);
    private static final Pattern OTHERS = Pattern.compile("\\bautres exemples?[^:.]{0,60}: ([^.]+)", CASE);
    private static final Pattern EXAMPLE_OF =
            Pattern.compile("\\bexemple d(?:e |['’])([^,.:(]+?)(?:, ([^.]+)| qui ([^.]+))?(?=[.(]|$)", CASE);
    private static final Pattern TESTIMONY =
            Pattern.compile("\\btémoignages? d(?:u |es |e la |e l['’]|e |['’])([^,.(]+?),? qui (.+)$", CASE);

    private static final Pattern PLACED =
            Pattern.compile("(.+?) (?:en|à|dans (?:le |la |les |l['’])|au|aux) ?(\\p{Lu}.*)");

    private static final Pattern ADDRESS = Pattern.compile("\\(?(https?://[^\\s<>()]+)\\)?");
    private static final Pattern SHOWN =
            Pattern.compile("([^(:]+?)(?: \\(([^()]+)\\))?(?: : (.*?))?(?: (https?://\\S+))?");
    private static final int LONGEST_NAME = 200;

    private Examples() {}

    static Proposal in(Said said) {
        var examples = new ArrayList<Example>();
        var testimonies = new ArrayList<Testimony>();
        String text = said.text();
        for (Pattern list : List.of(IN_BRACKETS, OTHERS)) {
            Matcher found = list.matcher(text);
            while (found.find()) {
                for (String one : found.group(1).split(", | et ")) {
                    add(examples, one, null, null);
                }
            }
        }
        Matcher one = EXAMPLE_OF.matcher(OTHERS.matcher(text).replaceAll(""));
        while (one.find()) {
            add(examples, one.group(1), one.group(2) == null ? one.group(3) : one.group(2), null);
        }
        Matcher told = TESTIMONY.matcher(text);
        if (told.find() && told.group(1).length() <= LONGEST_NAME) {
            Matcher address = ADDRESS.matcher(told.group(2));
            String url = address.find() ? address.group(1) : null;
            add(examples, told.group(1), null, url);
            String words = address.reset().replaceAll("").strip();
            if (words.length() <= 2000 && !words.isEmpty()) {
                testimonies.add(new Testimony(told.group(1).strip(), words));
            }
        }
        return new Proposal(said, examples, testimonies);
    }

    /** The proposal with what a line below it says: « Exemple : nom (lieu) : note ». */
    static Proposal added(Proposal proposal, Said line, String kind, String text) {
        var examples = new ArrayList<>(proposal.examples());
        var testimonies = new ArrayList<>(proposal.testimonies());
        Matcher shown = SHOWN.matcher(text);
        if (kind.equals("Exemple") && shown.matches()) {
            String label = shown.group(1).strip();
            examples.removeIf(known -> known.label().equals(label));
            examples.add(new Example(label, shown.group(2), shown.group(3), shown.group(4)));
        } else if (text.contains(" : ")) {
            String[] parts = text.split(" : ", 2);
            testimonies.removeIf(known -> known.by().equals(parts[0]));
            testimonies.add(new Testimony(parts[0], parts[1]));
        }
        return new Proposal(proposal.said().on(line), examples, testimonies);
    }

    /** What has no capital letter and no number names nothing. */
    private static void add(List<Example> examples, String words, String note, String url) {
        String name = words.replaceFirst("\\.{3}$", "").strip();
        if (name.length() > LONGEST_NAME
                || name.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))) {
            return;
        }
        Matcher placed = PLACED.matcher(name);
        boolean somewhere = note == null && url == null && placed.matches();
        examples.add(new Example(
                somewhere ? placed.group(1) : name,
                somewhere ? placed.group(2) : null,
                note == null ? null : note.strip(),
                url));
    }
}

package fr.essaim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many facts a written report has in each of its sections, under the names of the day's inventory. */
final class Facts {
    private static final Pattern ADDRESS = Pattern.compile("<(http[^>]+)>");

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, List<Integer>> each = new LinkedHashMap<>();
    private final Set<String> sites = new TreeSet<>();
    private final List<String> lines;

    private Facts(String markdown) {
        lines = markdown.lines().toList();
    }

    /** The counts, by the names of the inventory. */
    static Map<String, Object> in(String markdown) {
        var facts = new Facts(markdown);
        facts.count();
        var all = new LinkedHashMap<String, Object>(facts.counts);
        all.put("capture_enjeux", facts.each.get("Les enjeux identifiés par le groupe"));
        all.put("capture_propositions", facts.each.get("Les propositions identifiées par le groupe"));
        all.put("synthesis_items_per_category", facts.each.get("synthesis"));
        all.put("distinct_sheet_websites", facts.sites.size());
        return all;
    }

    private void count() {
        String section = "";
        String part = "";
        for (String line : lines) {
            if (line.startsWith("## ")) {
                section = line.substring(3).replaceFirst("[\\s\\u00a0]*:.*", "");
                part = "";
            } else if (line.startsWith("### ") || line.startsWith("#### ")) {
                part = line.replaceFirst("#+ ", "");
                heading(section, part, line.startsWith("### "));
            } else if (line.startsWith("- ")) {
                item(section, part, line);
            }
            Matcher address = ADDRESS.matcher(line);
            while (address.find()) {
                add("urls");
                if (section.equals("Fiches action")) {
                    add("sheet_websites");
                    sites.add(address.group(1));
                }
            }
        }
    }

    private void heading(String section, String part, boolean first) {
        switch (section) {
            case "Déroulé détaillé" -> add("programme_slots");
            case "Thématiques des ateliers" -> add("atelier_themes", first);
            case "Ateliers de partage de pratique" -> {
                add("atelier_captures", first);
                if (!first && !part.equals("Questions")) {
                    each.computeIfAbsent(part, p -> new ArrayList<>()).add(0);
                }
            }
            case "Fiches action" -> add("project_sheets");
            case "Synthèse" -> {
                add("synthesis_categories");
                each.computeIfAbsent("synthesis", p -> new ArrayList<>()).add(0);
            }
            default -> {}
        }
    }

    private void item(String section, String part, String line) {
        switch (section) {
            case "Présentation de la journée" -> add("objectives", part.equals("Objectifs"));
            case "Participants à cette journée" -> add("participant_categories");
            case "Thématique de la journée" -> add("levers");
            case "Déroulement de la journée" -> add("temps");
            case "Déroulé détaillé" -> add("people", line.startsWith("- Intervention"));
            case "Thématiques des ateliers" -> add("theme_questions");
            case "Ateliers de partage de pratique" -> {
                add("capture_questions", part.equals("Questions"));
                one(part);
            }
            case "Forum des solutions" -> add("forum_session_kinds");
            case "Synthèse" -> {
                add("synthesis_items");
                one("synthesis");
            }
            case "Engagements et suites" -> add("commitments");
            default -> {}
        }
    }

    private void one(String part) {
        List<Integer> list = each.get(part);
        if (list != null) {
            list.set(list.size() - 1, list.get(list.size() - 1) + 1);
        }
    }

    private void add(String name) {
        add(name, true);
    }

    private void add(String name, boolean counts) {
        if (counts) {
            this.counts.merge(name, 1, Integer::sum);
        }
    }

    /** A text as it is compared: without mark-up, escapes, and the kinds of blanks and apostrophes. */
    static String plain(String text) {
        return text.replaceAll("\\\\(\\p{Punct})", "$1")
                .replaceAll("\\*\\*|(?<!\\w)\\*|\\*(?!\\w)|\\^\\{|}|[<>]|^#+ ", "")
                .replace('’', '\'')
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .strip()
                .toLowerCase(java.util.Locale.ROOT);
    }
}

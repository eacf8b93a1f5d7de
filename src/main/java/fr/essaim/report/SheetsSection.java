package fr.essaim.report;

import fr.essaim.report.Account.Sheet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The <i>fiches action</i>: blocks of labelled fields, each a text, a list, or both. */
final class SheetsSection implements Section {
    /** Puts words where they belong in a sheet. */
    private interface Field {
        void add(Sheet sheet, boolean isItem, Said said);
    }

    private static final Map<Pattern, Field> FIELDS = new LinkedHashMap<>();

    static {
        field("nom( du projet)?|intitule( du projet)?|projet", (sheet, isItem, said) -> {
            boolean same = sheet.name == null || Line.key(sheet.name.text()).equals(Line.key(said.text()));
            sheet.name = same ? said : sheet.name.and(" ", said);
        });
        field(
                "porteurs?( du projet)?|structure porteuse",
                (sheet, isItem, said) -> sheet.holder = Account.joined(sheet.holder, ", ", said));
        field("descriptions?( du projet)?|presentation du projet", (sheet, isItem, said) -> {
            Said line = isItem ? said.saying("- " + said.text()) : said;
            sheet.description = Account.joined(sheet.description, "\n", line);
        });
        field("objectifs?( du projet)?", (sheet, isItem, said) -> sheet.objectives.add(said));
        field(
                "stade( de developpement)?",
                (sheet, isItem, said) -> sheet.stage = Account.joined(sheet.stage, "\n", said));
        field("perspectives?( .{1,60})?", (sheet, isItem, said) -> {
            if (isItem) {
                sheet.ambitions.add(said);
            } else {
                sheet.outlook = Account.joined(sheet.outlook, "\n", said);
            }
        });
        field("(une |des )?actions? concretes?( .{1,150})?", (sheet, isItem, said) -> sheet.offers.add(said));
        field(
                "sites?( internet| web)|adresse internet",
                (sheet, isItem, said) -> sheet.website = Account.joined(sheet.website, " ", said));
        field("partenaires?", (sheet, isItem, said) -> sheet.partners.add(said));
    }

    private final Account account;
    private Sheet sheet;
    private Field field;

    SheetsSection(Account account) {
        this.account = account;
    }

    private static void field(String label, Field field) {
        FIELDS.put(Pattern.compile(label), field);
    }

    /** The field whose label the line begins with, or null. */
    private static Field labelled(Line line) {
        String head = line.isItem() || line.text().indexOf(':') < 0 ? "" : Line.key(line.head());
        return FIELDS.entrySet().stream()
                .filter(each -> each.getKey().matcher(head).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void open(ReportSection heading, Line line) {
        field = null;
        sheet = null;
        if (heading == ReportSection.SHEET) {
            sheet = new Sheet();
            sheet.heading = Said.of(line);
            sheet.name = line.rest().isEmpty() ? null : Said.of(line, line.rest());
            account.sheets.add(sheet);
        }
    }

    @Override
    public boolean owns(Line line) {
        return sheet != null && labelled(line) != null;
    }

    @Override
    public boolean take(Line line) {
        if (sheet == null) {
            return false;
        }
        Field next = labelled(line);
        if (next == null && field != null) {
            field.add(sheet, line.isItem(), Said.of(line));
        } else if (next != null && (line.rest().isEmpty() || ReportSection.isNotGiven(line.rest()))) {
            account.heading(line, ReportSection.SHEET);
        } else if (next != null) {
            next.add(sheet, false, Said.of(line, line.rest()));
        }
        boolean taken = next != null || field != null;
        field = next == null ? field : next;
        return taken;
    }
}

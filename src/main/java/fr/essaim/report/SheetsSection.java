package fr.essaim.report;

import fr.essaim.report.Account.Sheet;
import java.util.regex.Pattern;

/** The <i>fiches action</i>: blocks of labelled fields, each a text, a list, or both. */
final class SheetsSection implements Section {
    /** The fields of a sheet, by what their labels are. */
    private enum Field {
        NAME("nom( du projet)?|intitule( du projet)?|projet"),
        HOLDER("porteurs?( du projet)?|structure porteuse"),
        DESCRIPTION("descriptions?( du projet)?|presentation du projet"),
        OBJECTIVES("objectifs?( du projet)?"),
        STAGE("stade( de developpement)?"),
        OUTLOOK("perspectives?( .{1,60})?"),
        OFFERS("(une |des )?actions? concretes?( .{1,150})?"),
        WEBSITE("sites?( internet| web)|adresse internet"),
        PARTNERS("partenaires?");

        private final Pattern label;

        Field(String label) {
            this.label = Pattern.compile(label);
        }

        static Field in(Line line) {
            String head = line.isItem() || line.text().indexOf(':') < 0 ? "" : Line.key(line.head());
            for (Field each : values()) {
                if (each.label.matcher(head).matches()) {
                    return each;
                }
            }
            return null;
        }
    }

    private final Account account;
    private Sheet sheet;
    private Field field;

    SheetsSection(Account account) {
        this.account = account;
    }

    @Override
    public void open(Heading heading, Line line) {
        field = null;
        sheet = null;
        if (heading == Heading.SHEET) {
            sheet = new Sheet();
            sheet.heading = Said.of(line);
            sheet.name = line.rest().isEmpty() ? null : Said.of(line, line.rest());
            account.sheets.add(sheet);
        }
    }

    @Override
    public boolean owns(Line line) {
        return sheet != null && Field.in(line) != null;
    }

    @Override
    public boolean take(Line line) {
        if (sheet == null) {
            return false;
        }
        Field next = Field.in(line);
        if (next == null) {
            return field != null && add(line, Said.of(line));
        }
        field = next;
        if (line.rest().isEmpty()
                || line.rest().equals("non renseigné")
                || line.rest().equals("not given")) {
            account.heading(line, field.name());
            return true;
        }
        return add(line, Said.of(line, line.rest()));
    }

    private boolean add(Line line, Said said) {
        switch (field) {
            case NAME ->
                sheet.name =
                        sheet.name == null || sheet.name.text().equals(said.text()) ? said : sheet.name.and(" ", said);
            case HOLDER -> sheet.holder = sheet.holder == null ? said : sheet.holder.and(", ", said);
            case DESCRIPTION ->
                sheet.description =
                        Account.joined(sheet.description, "\n", line.isItem() ? said.saying("- " + said.text()) : said);
            case OBJECTIVES -> sheet.objectives.add(said);
            case STAGE -> sheet.stage = Account.joined(sheet.stage, "\n", said);
            case OUTLOOK -> {
                if (line.isItem()) {
                    sheet.ambitions.add(said);
                } else {
                    sheet.outlook = Account.joined(sheet.outlook, "\n", said);
                }
            }
            case OFFERS -> sheet.offers.add(said);
            case WEBSITE -> {
                if (sheet.website != null) {
                    return false;
                }
                sheet.website = said;
            }
            case PARTNERS -> sheet.partners.add(said);
        }
        return true;
    }
}

package fr.essaim.report;

import static fr.essaim.report.Markdown.escaped;

import fr.essaim.project.Implantation;
import fr.essaim.project.Offer;
import fr.essaim.project.Project;
import fr.essaim.shared.data.Indicator;
import fr.essaim.shared.data.Visibility;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the projects of a day as the sheets that the field fills in: <i>fiche action PTCE</i>. */
record SheetsWriter(Day day, Labels labels, Markdown out) {
    void write() {
        out.heading(2, labels.get("sheets"));
        labels.notGivenIf(out, day.projects().isEmpty());
        day.projects().forEach(this::sheet);
    }

    private void sheet(Project project) {
        out.heading(3, labels.get("sheet", escaped(project.name)));
        out.field(labels.get("sheet.name"), escaped(project.name));
        out.field(labels.get("sheet.holder"), holder(project));
        texts("sheet.description", project.description, List.of());
        if (!project.objectives.isEmpty()) {
            texts("sheet.objectives", null, project.objectives);
        }
        texts("sheet.stage", project.stageText, List.of());
        texts("sheet.outlook", project.outlook, project.ambitions);
        List<Offer> offers = day.offers().getOrDefault(project.id, List.of());
        texts("sheet.offers", null, offers.stream().map(offer -> offer.text).toList());
        out.field(
                labels.get("sheet.website"),
                project.website == null ? labels.notGiven() : Markdown.link(project.website));
        some("sheet.partners", project.partners.stream().map(this::partner).filter(Objects::nonNull));
        some(
                "sheet.sites",
                day.implantations().getOrDefault(project.id, List.of()).stream().map(this::site));
        some("sheet.indicators", project.indicators.stream().map(this::indicator));
    }

    private String holder(Project project) {
        String names = Stream.of(project.holder, project.pole)
                .filter(Objects::nonNull)
                .filter(Visibility::shows)
                .map(named -> escaped(named.name))
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? labels.notGiven() : names;
    }

    /** A label, then a text and items below it. */
    private void texts(String label, String text, List<String> items) {
        List<String> lines = text == null ? List.of() : text.lines().toList();
        String first = lines.isEmpty() ? items.isEmpty() ? labels.notGiven() : "" : escaped(lines.get(0));
        out.field(labels.get(label), first);
        if (lines.size() > 1) {
            out.texts(String.join("\n", lines.subList(1, lines.size())));
        }
        items.forEach(item -> out.bullet(escaped(item)));
    }

    private void some(String label, Stream<String> items) {
        List<String> all = items.toList();
        if (!all.isEmpty()) {
            out.field(labels.get(label), "");
            all.forEach(out::bullet);
        }
    }

    private String partner(Project.Partner partner) {
        if (!Visibility.shows(partner.organisation())) {
            return null;
        }
        String via = partner.via() == null ? null : labels.get("via", escaped(partner.via()));
        String more = Stream.of(partner.category() == null ? null : escaped(partner.category()), via)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return escaped(partner.organisation().name) + (more.isEmpty() ? "" : " (" + more + ")");
    }

    private String site(Implantation site) {
        String count = site.siteCount == 1 ? "" : " × " + site.siteCount;
        String holder = site.localHolder != null && Visibility.shows(site.localHolder)
                ? ", " + escaped(site.localHolder.name)
                : "";
        return escaped(site.label) + count + " (" + escaped(labels.code("implantation-status", site.status)) + ")"
                + holder;
    }

    private String indicator(Indicator figure) {
        String value = figure.value() == null ? null : figure.value().toPlainString();
        String target = figure.target() == null
                ? null
                : labels.get("target", figure.target().toPlainString());
        return Stream.of(escaped(figure.label()), value, target)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}

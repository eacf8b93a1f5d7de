package fr.essaim.report;

import static fr.essaim.report.Markdown.escaped;

import fr.essaim.atelier.Atelier;
import fr.essaim.atelier.Contribution;
import fr.essaim.atelier.ContributionKind;
import fr.essaim.atelier.ContributionOrigin;
import java.util.List;

/** Writes the themes of the ateliers with their questions, and what the groups said. */
record AteliersWriter(Day day, Labels labels, Markdown out) {
    void write() {
        themes();
        captures();
    }

    private void themes() {
        out.heading(2, labels.get("themes"));
        labels.notGivenIf(out, day.ateliers().isEmpty());
        for (Atelier atelier : day.ateliers()) {
            out.heading(3, escaped(atelier.title));
            out.texts(atelier.description == null ? "" : atelier.description);
            lines(atelier, ContributionKind.QUESTION, true, "questions");
        }
    }

    private void captures() {
        out.heading(2, labels.get("captures"));
        List<Atelier> captured = day.ateliers().stream()
                .filter(a -> day.contributions().stream()
                        .anyMatch(c -> a.equals(c.atelier) && c.origin != ContributionOrigin.THEME))
                .toList();
        labels.notGivenIf(out, captured.isEmpty());
        for (Atelier atelier : captured) {
            out.heading(3, escaped(atelier.title));
            lines(atelier, ContributionKind.QUESTION, false, "questions");
            lines(atelier, ContributionKind.STAKE, false, "stakes");
            lines(atelier, ContributionKind.PROPOSAL, false, "proposals");
        }
    }

    private void lines(Atelier atelier, ContributionKind kind, boolean withTheme, String label) {
        List<Contribution> said = day.said(atelier, kind, withTheme);
        out.heading(4, labels.get(label));
        labels.notGivenIf(out, said.isEmpty());
        said.forEach(this::line);
    }

    private void line(Contribution said) {
        out.bullet(escaped(said.text));
        said.details.forEach(detail -> out.bullet(1, escaped(detail)));
        said.examples.forEach(example -> out.bullet(1, labels.get("example", example(example))));
        said.testimonies.forEach(one -> out.bullet(1, labels.get("testimony", escaped(one.by()), escaped(one.text()))));
    }

    private static String example(Contribution.Example example) {
        String where = example.place() == null ? "" : " (" + escaped(example.place()) + ")";
        String what = example.note() == null ? "" : " : " + escaped(example.note());
        return escaped(example.label())
                + where
                + what
                + (example.url() == null ? "" : " " + Markdown.link(example.url()));
    }
}

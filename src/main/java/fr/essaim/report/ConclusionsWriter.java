package fr.essaim.report;

import static fr.essaim.report.Markdown.bold;
import static fr.essaim.report.Markdown.escaped;

import fr.essaim.atelier.Contribution;
import fr.essaim.atelier.Rubric;
import fr.essaim.commitment.CommitmentDetail;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes what a day came to: its synthesis, its commitments with what became of them, and what its source does not say. */
record ConclusionsWriter(Day day, Labels labels, Markdown out) {
    void write() {
        String title = day.event().synthesisTitle;
        out.heading(2, title == null ? labels.get("synthesis") : labels.get("synthesis.titled", escaped(title)));
        for (Rubric rubric : Rubric.values()) {
            out.heading(3, escaped(labels.code("rubric", rubric)));
            List<Contribution> lines = day.under(rubric);
            labels.notGivenIf(out, lines.isEmpty());
            lines.forEach(line -> {
                out.bullet(escaped(line.text));
                line.details.forEach(detail -> out.bullet(1, escaped(detail)));
            });
        }
        out.heading(2, labels.get("commitments"));
        labels.notGivenIf(out, day.commitments().isEmpty());
        day.commitments().forEach(this::commitment);
        if (!day.event().gaps.isEmpty()) {
            out.heading(2, labels.get("gaps"));
            day.event().gaps.forEach(gap -> out.bullet(escaped(gap)));
        }
    }

    private void commitment(CommitmentDetail made) {
        out.bullet(bold(made.statement()));
        out.bullet(1, labels.get("commitment.bearers", bearers(made)));
        out.bullet(
                1,
                labels.get(
                        "commitment.nature",
                        made.nature() == null
                                ? labels.notGiven()
                                : escaped(labels.code("commitment-nature", made.nature()))));
        String due = made.dueOn() == null ? labels.orNotGiven(made.horizon()) : labels.date(made.dueOn());
        out.bullet(1, labels.get("commitment.due", due));
        String completion = escaped(labels.code("completion", made.completion()));
        out.bullet(
                1,
                made.progress() == null
                        ? labels.get("commitment.completion", completion)
                        : labels.get("commitment.progress", completion, made.progress()));
        if (made.reason() != null) {
            out.bullet(1, labels.get("commitment.reason", escaped(made.reason())));
        }
        made.reports()
                .forEach(report -> out.bullet(
                        1, labels.get("commitment.report", labels.date(report.on()), escaped(report.text()))));
    }

    private String bearers(CommitmentDetail made) {
        if (made.bearers().isEmpty()) {
            return labels.notGiven();
        }
        return made.bearers().stream().map(this::bearer).collect(Collectors.joining(", "));
    }

    /** A person who did not consent is not named, only said to be there. */
    private String bearer(CommitmentDetail.Bearer bearer) {
        if (bearer.organisation() != null) {
            return escaped(bearer.organisation().name());
        } else if (bearer.pole() != null) {
            return escaped(bearer.pole().name());
        }
        return escaped(Objects.requireNonNullElse(bearer.person(), labels.get("commitment.private")));
    }
}

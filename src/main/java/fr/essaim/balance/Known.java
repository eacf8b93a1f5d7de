package fr.essaim.balance;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.commitment.Commitment;
import fr.essaim.commitment.Completion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What was known of a commitment on a day.
 *
 * @param done the days of its milestones
 */
record Known(
        Completion completion,
        String reason,
        boolean carried,
        List<Told> told,
        List<LocalDate> done,
        LocalDate dueOn,
        boolean reconstructed) {
    private static final Comparator<Told> BY_DAY = Comparator.comparing(Told::on);

    private record Told(LocalDate on, Completion completion, String text, boolean verified) {}

    /** @param state as it was recorded then */
    static Known of(JsonNode state) {
        return new Known(
                Completion.valueOf(state.path("completion").asText(Completion.NO_EVIDENCE.name())),
                state.path("reason").textValue(),
                !state.path("bearers").isEmpty(),
                list(state.path("reports"))
                        .map(report -> new Told(
                                day(report.path("on")),
                                null,
                                null,
                                report.path("verifiedBy").isTextual()))
                        .toList(),
                list(state.path("milestones"))
                        .map(milestone -> day(milestone.path("doneOn")))
                        .filter(Objects::nonNull)
                        .toList(),
                day(state.path("dueOn")),
                false);
    }

    /** Of one that was recorded later, what it says of that day and those before it. */
    static Known later(Commitment commitment, boolean carriedFromTheOutset, LocalDate day) {
        List<Told> told = commitment.reports.stream()
                .filter(report -> !report.on().isAfter(day))
                .map(report -> new Told(report.on(), report.completion(), report.text(), report.verifiedBy() != null))
                .sorted(BY_DAY)
                .toList();
        Told last = told.stream()
                .filter(report -> report.completion != null)
                .reduce((first, second) -> second)
                .orElse(new Told(null, Completion.NO_EVIDENCE, null, false));
        return new Known(
                last.completion,
                last.text,
                carriedFromTheOutset,
                told,
                commitment.milestones.stream()
                        .map(Commitment.Milestone::doneOn)
                        .filter(doneOn -> doneOn != null && !doneOn.isAfter(day))
                        .toList(),
                commitment.dueOn,
                true);
    }

    Standing standing(LocalDate day) {
        Outcome outcome =
                switch (completion) {
                    case COMPLETE -> Outcome.COMPLETE;
                    case ABANDONED -> Outcome.ABANDONED;
                    case LIMITED, SUBSTANTIAL -> Outcome.MOVED;
                    case NO_EVIDENCE, NOT_STARTED -> told.isEmpty() && done.isEmpty() ? Outcome.SILENT : Outcome.MOVED;
                };
        return new Standing(
                null,
                outcome,
                carried,
                told.size(),
                (int) told.stream().filter(Told::verified).count(),
                told.stream().map(Told::on).max(Comparator.naturalOrder()).orElse(null),
                completion.isOverdue(dueOn, day),
                outcome == Outcome.ABANDONED ? reason : null,
                reconstructed);
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static LocalDate day(JsonNode text) {
        return text.isTextual() ? LocalDate.parse(text.textValue()) : null;
    }
}

package fr.essaim.synthesis;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.atelier.ContributionSummary;
import fr.essaim.atelier.Rubric;
import fr.essaim.event.Event;
import fr.essaim.event.Events;
import fr.essaim.shared.data.Ref;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The synthesis of an event: six rubrics, always all of them, in their order. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SynthesisDetail(
        @Schema(required = true) Ref event,
        String title,
        @Schema(required = true) Integer count,
        @Schema(required = true) List<RubricLines> rubrics) {
    /** A rubric and its lines. Its labels are in the vocabulary {@code rubric}. */
    @Schema(name = "RubricLines")
    public record RubricLines(
            @Schema(required = true) Rubric rubric,
            @Schema(required = true) Integer count,
            @Schema(required = true) List<ContributionSummary> items) {}

    static SynthesisDetail of(Event event, List<ContributionSummary> lines) {
        return new SynthesisDetail(
                Events.ref(event),
                event.synthesisTitle,
                lines.size(),
                Arrays.stream(Rubric.values()).map(r -> ofRubric(r, lines)).toList());
    }

    private static RubricLines ofRubric(Rubric rubric, List<ContributionSummary> lines) {
        var mine = lines.stream().filter(l -> l.rubric() == rubric).toList();
        return new RubricLines(rubric, mine.size(), mine);
    }
}

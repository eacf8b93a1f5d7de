package fr.essaim.atelier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.event.Events;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Missing;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record AtelierDetail(
        @JsonUnwrapped Meta meta,
        @NotNull Ref event,
        @NotNull String title,
        String description,
        @NotNull Integer order,
        Integer durationMinutes,
        @NotNull CaptureState captureState,
        @NotNull List<Facilitator> facilitators,
        Facilitator rapporteur,
        Integer attendance,

        @NotNull @Schema(description = "What was asked, in order: the theme as announced, then as captured.")
        List<ContributionDetail> questions,

        @NotNull List<ContributionDetail> stakes,
        @NotNull List<ContributionDetail> proposals,
        @NotNull List<String> missing,
        @NotNull Integer completeness)
        implements Represented {
    static AtelierDetail of(Atelier a, List<ContributionDetail> said) {
        List<ContributionDetail> questions = ofKind(said, ContributionKind.QUESTION);
        List<ContributionDetail> stakes = ofKind(said, ContributionKind.STAKE);
        List<ContributionDetail> proposals = ofKind(said, ContributionKind.PROPOSAL);
        var gaps = new Missing()
                .check("description", a.description)
                .check("facilitators", a.facilitators)
                .check("rapporteur", a.rapporteur)
                .check("attendance", a.attendance)
                .check("questions", questions)
                .check("stakes", stakes)
                .check("proposals", proposals);
        return new AtelierDetail(
                Meta.of(Ateliers.COLLECTION, a).withList("contributions", "contributions", "atelier"),
                Events.ref(a.event),
                a.title,
                a.description,
                a.position,
                a.durationMinutes,
                a.captureState,
                a.facilitators,
                a.rapporteur,
                a.attendance,
                questions,
                stakes,
                proposals,
                gaps.names(),
                gaps.completeness());
    }

    private static List<ContributionDetail> ofKind(List<ContributionDetail> said, ContributionKind kind) {
        return said.stream().filter(c -> c.kind() == kind).toList();
    }
}

package fr.essaim.atelier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.event.Events;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Missing;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record AtelierDetail(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) Ref event,
        @Schema(required = true) String title,
        String description,

        @Schema(required = true, description = "Codes of the vocabulary `theme`.")
        List<String> themes,

        @Schema(required = true) Integer order,
        Integer durationMinutes,
        @Schema(required = true) CaptureState captureState,
        @Schema(required = true) List<Facilitator> facilitators,
        Facilitator rapporteur,
        Integer attendance,

        @Schema(required = true, description = "What was asked, in order: the theme as announced, then as captured.")
        List<ContributionDetail> questions,

        @Schema(required = true) List<ContributionDetail> stakes,
        @Schema(required = true) List<ContributionDetail> proposals,
        @Schema(required = true) List<String> missing,
        @Schema(required = true) Integer completeness)
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
                a.themes,
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

package fr.essaim.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.organisation.Organisations;
import fr.essaim.pole.Poles;
import fr.essaim.shared.data.Indicator;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Missing;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import fr.essaim.territory.TerritoryCode;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectDetail(
        @JsonUnwrapped Meta meta,
        @NotNull String name,
        @NotNull List<String> aliases,
        Ref pole,
        Ref holder,
        @NotNull String description,
        @NotNull List<String> objectives,
        ProjectSummary.Stage stage,
        Outlook outlook,
        @Schema(description = "The year it began.") Integer since,

        @Schema(description = "Which time it takes place, for a project that returns.")
        Integer edition,

        String website,
        @NotNull List<Partner> partners,
        @NotNull List<Indicator> indicators,

        @NotNull @Schema(description = "Codes of the vocabulary `sector`.")
        List<String> sectors,

        @NotNull List<TerritoryCode> territories,
        Project.Spreading spreading,
        @NotNull List<OfferSummary> offers,
        @NotNull List<ImplantationSummary> implantations,
        Ref inspiredBy,
        @NotNull List<String> missing,
        @NotNull Integer completeness)
        implements Represented {
    /** What the project wants next. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Outlook")
    public record Outlook(String text, @NotNull List<String> ambitions) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProjectPartner")
    public record Partner(
            @NotNull Ref organisation,

            @Schema(description = "In the project's own words.")
            String category,

            @Schema(description = "Through whom or what, when it is not direct.")
            String via,

            @NotNull @Schema(description = "The project still looks for this partner, or for more of it.")
            Boolean sought) {}

    static ProjectDetail of(Project p, List<OfferSummary> offers, List<ImplantationSummary> implantations) {
        var gaps = new Missing()
                .check("pole", p.pole)
                .check("holder", p.holder)
                .check("objectives", p.objectives)
                .check("stage", p.stage)
                .check("outlook", p.outlook == null ? p.ambitions : p.outlook)
                .check("since", p.since)
                .check("website", p.website)
                .check("partners", p.partners)
                .check("indicators", p.indicators)
                .check("territories", p.territories)
                .check("offers", offers);
        return new ProjectDetail(
                Meta.of(Projects.COLLECTION, p).withList("relations", "links", "of"),
                p.name,
                p.aliases,
                Poles.ref(p.pole),
                Organisations.ref(p.holder),
                p.description,
                p.objectives,
                ProjectSummary.Stage.of(p.stage, p.stageText),
                p.outlook == null && p.ambitions.isEmpty() ? null : new Outlook(p.outlook, p.ambitions),
                p.since,
                p.edition,
                p.website,
                p.partners.stream()
                        .map(q -> new Partner(Organisations.ref(q.organisation), q.category, q.via, q.sought))
                        .toList(),
                p.indicators,
                p.sectors,
                p.territories,
                p.spreading,
                offers,
                implantations,
                Projects.ref(p.inspiredBy),
                gaps.names(),
                gaps.completeness());
    }
}

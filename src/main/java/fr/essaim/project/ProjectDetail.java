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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectDetail(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) String name,
        @Schema(required = true) List<String> aliases,
        Ref pole,
        Ref holder,
        @Schema(required = true) String description,
        @Schema(required = true) List<String> objectives,
        ProjectSummary.Stage stage,
        Outlook outlook,
        @Schema(description = "The year it began.") Integer since,

        @Schema(description = "Which time it takes place, for a project that returns.")
        Integer edition,

        String website,
        @Schema(required = true) List<Partner> partners,
        @Schema(required = true) List<Indicator> indicators,

        @Schema(required = true, description = "Codes of the vocabulary `sector`.")
        List<String> sectors,

        @Schema(required = true, description = "Codes of the vocabulary `theme`.")
        List<String> themes,

        @Schema(required = true) List<TerritoryCode> territories,
        Project.Spreading spreading,
        @Schema(required = true) List<OfferSummary> offers,
        @Schema(required = true) List<ImplantationSummary> implantations,

        @Schema(description = "The project that this one takes after.")
        Ref inspiredBy,

        @Schema(required = true, description = "The projects that take after this one.")
        List<Ref> inspired,

        @Schema(required = true) List<String> missing,
        @Schema(required = true) Integer completeness)
        implements Represented {
    /** What the project wants next. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Outlook")
    public record Outlook(
            String text, @Schema(required = true) List<String> ambitions) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProjectPartner")
    public record Partner(
            @Schema(required = true) Ref organisation,

            @Schema(description = "In the project's own words.")
            String category,

            @Schema(description = "Through whom or what, when it is not direct.")
            String via,

            @Schema(required = true, description = "The project still looks for this partner, or for more of it.")
            Boolean sought) {}

    static ProjectDetail of(
            Project p, List<OfferSummary> offers, List<ImplantationSummary> implantations, List<Ref> inspired) {
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
                Meta.of(Projects.COLLECTION, p)
                        .withList("matches", "matches", "project")
                        .with("spread", "spread")
                        .with("indicators", "indicators")
                        .withList("relations", "links", "of"),
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
                        .map(q -> new Partner(Organisations.ref(q.organisation()), q.category(), q.via(), q.sought()))
                        .filter(q -> q.organisation() != null)
                        .toList(),
                p.indicators,
                p.sectors,
                p.themes,
                p.territories,
                p.spreading,
                offers,
                implantations,
                Projects.ref(p.inspiredBy),
                inspired,
                gaps.names(),
                gaps.completeness());
    }
}

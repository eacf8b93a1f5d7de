package fr.essaim.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.indicator.Series;
import fr.essaim.indicator.Sums;
import fr.essaim.shared.data.Ref;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The numbers of a territory: of what the public sees there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TerritoryDashboard(
        @Schema(required = true) Ref territory,
        @Schema(required = true) Within within,

        @Schema(required = true, description = "Poles seated there or that name a territory there, by `pole-stage`.")
        Tally poles,

        @Schema(required = true, description = "The same poles, by `sector`: one counts in each of its sectors.")
        Tally sectors,

        @Schema(
                required = true,
                description = "Projects of these poles or that name a territory there, by `project-stage`.")
        Tally projects,

        @Schema(required = true, description = "Sites there, of any project, by `implantation-status`.")
        Tally implantations,

        @Schema(required = true, description = "Of these projects, by `offer-kind`.")
        Tally offers,

        @Schema(
                required = true,
                description = "Of these poles, of organisations there, of the territory itself, by `offer-kind`.")
        Tally needs,

        @Schema(required = true, description = "Of these poles or that name a territory there, by `completion`.")
        Tally commitments,

        @Schema(required = true, description = "Commitments that nobody carries.")
        Integer bearerless,

        @Schema(required = true, description = "Figures of the territory as a whole.")
        List<Series> own,

        @Schema(
                required = true,
                description =
                        "Of the figures of the poles. They are never added to those of projects, which may count the"
                                + " same jobs.")
        Sums poleIndicators,

        @Schema(required = true, description = "Of the figures of the projects.")
        Sums projectIndicators,

        @Schema(
                required = true,
                description = "In the whole service, what is in no territory since its place is not known.")
        NotPlaced notPlaced) {

    /** What was taken as lying in the territory. */
    @Schema(name = "TerritoryWithin")
    public record Within(
            @Schema(required = true, description = "Everything, as in the whole country.")
            Boolean everything,

            @Schema(required = true, description = "With all their communes.")
            Set<String> departements,

            @Schema(required = true, description = "Communes one by one: of an EPCI those that this service knows.")
            Set<String> communes) {}

    @Schema(name = "TerritoryNotPlaced")
    public record NotPlaced(
            @Schema(required = true) Integer poles,
            @Schema(required = true) Integer projects,
            @Schema(required = true) Integer implantations) {}
}

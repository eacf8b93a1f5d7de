package fr.essaim.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.project.OfferKind;
import fr.essaim.shared.data.Ref;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An offer and who looks for something, and why they go together. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MatchDetail(
        @Schema(description = "What is proposed; left out when the question was about it.")
        Ref offer,

        @Schema(description = "Whose offer it is.") Ref project,

        @Schema(description = "What is looked for, when the question was about an offer.")
        Ref need,

        @Schema(description = "The pole or organisation whose need it is.")
        Ref by,

        @Schema(description = "Of the offer or the need.") OfferKind kind,

        @Schema(required = true, description = "The sum of the points, of 100.", examples = "72")
        Integer score,

        @Schema(
                required = true,
                description = "The most that could be reached with what is known: what is not known gives no points.",
                examples = "85")
        Integer outOf,

        @Schema(
                required = true,
                description = "What speaks for it, in words.",
                examples = "même filière, 40 km, 6 places le 12 mars")
        String why,

        @Schema(description = "As the crow flies.", examples = "40.2")
        Double distanceKm,

        @Schema(description = "Of the dates of the offer.") LocalDate nextDate,
        Integer freePlaces,

        @Schema(required = true, description = "One for each criterion.")
        List<Part> parts) {

    /** The best first; of equals the nearest, then the soonest. */
    static final Comparator<MatchDetail> BY_SCORE = Comparator.comparing(MatchDetail::score)
            .reversed()
            .thenComparing(MatchDetail::distanceKm, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(MatchDetail::nextDate, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(match -> (match.offer == null ? match.need : match.offer).id());

    /**
     * What one criterion says.
     *
     * @param points null where what it compares is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MatchPart")
    public record Part(
            @Schema(required = true) MatchCriterion criterion,

            @Schema(description = "Left out where one side is not known; never guessed.")
            Integer points,

            @Schema(required = true, description = "The most that it gives.")
            Integer most,

            @Schema(required = true) String text) {}
}

package fr.essaim.matching;

import fr.essaim.project.OfferKind;
import fr.essaim.project.ProjectStage;
import fr.essaim.shared.data.Ref;
import fr.essaim.territory.Territory;
import fr.essaim.territory.TerritoryCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An offer, with what its project says of it.
 *
 * @param dates when it takes place; none where it is not said
 * @param free places, of a capacity that is said; null otherwise
 */
record Proposal(
        Ref self,
        Ref project,
        OfferKind kind,
        List<String> sectors,
        ProjectStage stage,
        Whereabouts place,
        List<LocalDate> dates,
        Integer free) {

    Proposal(
            Ref offer,
            Ref project,
            OfferKind kind,
            List<String> sectors,
            ProjectStage stage,
            String poleCommune,
            Double lat,
            Double lon,
            String holderCommune,
            List<TerritoryCode> territories,
            List<LocalDate> dates,
            Integer capacity,
            Long taken) {
        this(
                offer,
                project,
                kind,
                sectors,
                stage,
                Whereabouts.of(poleCommune, lat, lon)
                        .or(Whereabouts.of(holderCommune, null, null))
                        .or(Whereabouts.of(territories)),
                dates,
                capacity == null ? null : Math.max(0, capacity - taken.intValue()));
    }

    Proposal at(Map<String, Territory.Point> points) {
        return new Proposal(self, project, kind, sectors, stage, place.at(points), dates, free);
    }
}

package fr.essaim.matching;

import fr.essaim.pole.PoleStage;
import fr.essaim.project.OfferKind;
import fr.essaim.project.ProjectStage;
import fr.essaim.shared.data.Ref;
import fr.essaim.territory.Territory;
import fr.essaim.territory.TerritoryCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Who looks for something: a need, or a project.
 *
 * @param by the pole or organisation whose need it is; null of a project and of a territory's need
 * @param kind what is looked for; null where it is not said
 * @param maturity see {@link Maturity}; null where it is not known
 * @param until the last day of the need, or null
 */
record Seeker(
        Ref self, Ref by, OfferKind kind, List<String> sectors, Integer maturity, Whereabouts place, LocalDate until) {

    /** A need; what is not joined is null. */
    Seeker(
            Ref need,
            Ref pole,
            Ref organisation,
            OfferKind kind,
            List<String> poleSectors,
            PoleStage poleStage,
            String poleCommune,
            Double lat,
            Double lon,
            String organisationCommune,
            TerritoryCode territory,
            LocalDate until) {
        this(
                need,
                Ref.orNull(pole) == null ? Ref.orNull(organisation) : pole,
                kind,
                poleSectors == null ? List.of() : poleSectors,
                Maturity.of(poleStage),
                Whereabouts.of(poleCommune, lat, lon)
                        .or(Whereabouts.of(organisationCommune, null, null))
                        .or(Whereabouts.of(territory == null ? List.of() : List.of(territory))),
                until);
    }

    /** A project, of which it is not said what it looks for. */
    Seeker(
            Ref project,
            List<String> sectors,
            ProjectStage stage,
            String poleCommune,
            Double lat,
            Double lon,
            String holderCommune,
            List<TerritoryCode> territories) {
        this(
                project,
                null,
                null,
                sectors,
                Maturity.of(stage),
                Whereabouts.of(poleCommune, lat, lon)
                        .or(Whereabouts.of(holderCommune, null, null))
                        .or(Whereabouts.of(territories)),
                null);
    }

    boolean isNeed() {
        return self.collection().equals("needs");
    }

    Seeker at(Map<String, Territory.Point> points) {
        return new Seeker(self, by, kind, sectors, maturity, place.at(points), until);
    }
}

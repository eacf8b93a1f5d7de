package fr.essaim.matching;

import fr.essaim.shared.data.Departement;
import fr.essaim.shared.data.GeoPoint;
import fr.essaim.shared.data.PointPrecision;
import fr.essaim.territory.Scale;
import fr.essaim.territory.Territory;
import fr.essaim.territory.TerritoryCode;
import java.util.List;
import java.util.Map;

/**
 * Where something is, as far as it is known: a point, a commune, or a département alone.
 *
 * @param approximate that the point is no better than the middle of the communes around
 */
record Whereabouts(GeoPoint point, boolean approximate, String communeCode, String departement) {
    private static final Whereabouts UNKNOWN = new Whereabouts(null, false, null, null);

    static Whereabouts of(String communeCode, Double lat, Double lon) {
        GeoPoint point = lat == null || lon == null ? null : new GeoPoint(lat, lon);
        return new Whereabouts(point, false, communeCode, communeCode == null ? null : Departement.of(communeCode));
    }

    /** Of the only one of them, when it is a commune or a département. */
    static Whereabouts of(List<TerritoryCode> territories) {
        if (territories.size() != 1) {
            return UNKNOWN;
        }
        TerritoryCode only = territories.get(0);
        if (only.scale() == Scale.COMMUNE) {
            return of(only.code(), null, null);
        }
        return only.scale() == Scale.DEPARTEMENT ? new Whereabouts(null, false, null, only.code()) : UNKNOWN;
    }

    /** This, or that when nothing is known of this. */
    Whereabouts or(Whereabouts other) {
        return point == null && departement == null ? other : this;
    }

    /** With the point of its commune, where it has none of its own. */
    Whereabouts at(Map<String, Territory.Point> points) {
        Territory.Point town = point == null && communeCode != null ? points.get(communeCode) : null;
        return town == null
                ? this
                : new Whereabouts(
                        new GeoPoint(town.lat(), town.lon()),
                        town.precision() == PointPrecision.APPROXIMATE,
                        communeCode,
                        departement);
    }

    /** Null when it cannot be told. */
    Double kilometresTo(Whereabouts other) {
        if (communeCode != null && communeCode.equals(other.communeCode) && (approximate || other.approximate)) {
            return 0.0;
        }
        return point == null || other.point == null ? null : point.kilometresTo(other.point);
    }

    boolean isInDepartementOf(Whereabouts other) {
        return departement != null && departement.equals(other.departement);
    }
}

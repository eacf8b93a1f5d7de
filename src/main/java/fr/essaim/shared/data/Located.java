package fr.essaim.shared.data;

/** A row that is somewhere: a map shows it. */
public interface Located extends Represented {
    /** Of its own; null where it has none. */
    Spot spot();

    /** The INSEE code of the commune it is in, whose point stands for it when it has none of its own; null where that is not known. */
    String inCommune();

    /** @param precision null where it is not known */
    record Spot(double lat, double lon, PointPrecision precision) {
        /** Null unless both are known. */
        public static Spot of(Double lat, Double lon, PointPrecision precision) {
            return lat == null || lon == null ? null : new Spot(lat, lon, precision);
        }
    }
}

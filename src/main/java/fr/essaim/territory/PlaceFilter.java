package fr.essaim.territory;

import fr.essaim.shared.data.BoundingBox;
import fr.essaim.shared.data.Communes;
import fr.essaim.shared.data.GeoPoint;
import fr.essaim.shared.data.Kilometres;
import fr.essaim.shared.data.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Where something is. What has no point of its own is where its commune is. */
public record PlaceFilter(
        @RestQuery
        @Parameter(
                description =
                        "In the commune with this INSEE code, its arrondissements included; a code that was finds the commune of today.")
        String commune,

        @RestQuery @Parameter(description = "In the EPCI with this code.")
        String epci,

        @RestQuery @Parameter(description = "In the département with this code.")
        String departement,

        @RestQuery @Parameter(description = "In the région with this code.")
        String region,

        @RestQuery @Parameter(description = "In this box: `west,south,east,north` in degrees.")
        BoundingBox bbox,

        @RestQuery @Parameter(description = "Around this point, `latitude,longitude`; needs `radiusKm`.")
        GeoPoint near,

        @RestQuery @Parameter(description = "How far around `near`, in kilometres.")
        Kilometres radiusKm) {

    /**
     * Where rows say that they are, in HQL.
     *
     * @param lat,lon paths of a point in degrees; null where they have none of their own
     * @param commune the path of an INSEE code
     * @param there what the condition has to be part of, with {@code %s} for it; the condition itself as a rule
     */
    public record Place(String lat, String lon, String commune, String there) {
        public static Place of(String lat, String lon, String commune) {
            return new Place(lat, lon, commune, "%s");
        }
    }

    /** The rows that are there by at least one of their places. */
    public Where applyTo(Where where, Place... places) {
        var conditions = new ArrayList<BinaryOperator<String>>();
        if (bbox != null) {
            conditions.add((lat, lon) -> where.within(lat, lon, bbox));
        }
        if (Where.isAround(near, radiusKm)) {
            conditions.add((lat, lon) -> where.near(lat, lon, near, radiusKm));
        }
        String belongs = belongs(where);
        if (conditions.isEmpty() && belongs.isEmpty()) {
            return where;
        }
        return where.and(Stream.of(places)
                .map(place -> place.there.formatted(condition(place, belongs, conditions)))
                .collect(Collectors.joining(" or ", "(", ")")));
    }

    private String condition(Place place, String belongs, List<BinaryOperator<String>> conditions) {
        var all = new ArrayList<String>();
        if (!belongs.isEmpty()) {
            all.add(inCommune(place, belongs));
        }
        for (BinaryOperator<String> condition : conditions) {
            String byCommune = inCommune(place, condition.apply("t.point.lat", "t.point.lon"));
            all.add(
                    place.lat == null
                            ? byCommune
                            : "(%s or %s is null and %s)"
                                    .formatted(condition.apply(place.lat, place.lon), place.lat, byCommune));
        }
        return all.stream().collect(Collectors.joining(" and ", "(", ")"));
    }

    private static String inCommune(Place place, String condition) {
        return "%s in (select t.code from Territory t where t.scale in (COMMUNE, ARRONDISSEMENT) and %s)"
                .formatted(place.commune, condition);
    }

    private String belongs(Where where) {
        var all = new ArrayList<String>();
        if (commune != null) {
            where.bind("commune", Communes.today(commune));
            all.add("(t.code = :commune or t.communeCode = :commune)");
        }
        if (epci != null) {
            where.bind("epci", epci);
            all.add("t.epciCode = :epci");
        }
        if (departement != null) {
            where.bind("departement", departement);
            all.add("t.departementCode = :departement");
        }
        if (region != null) {
            where.bind("region", region);
            all.add("t.regionCode = :region");
        }
        return String.join(" and ", all);
    }
}

package fr.essaim.territory;

import fr.essaim.shared.data.Communes;
import fr.essaim.shared.data.GeoPoint;
import fr.essaim.shared.data.Listing;
import fr.essaim.shared.data.NamedRepository;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

@ApplicationScoped
public class Territories implements NamedRepository<Territory> {
    static final String COLLECTION = "territories";

    private static final Listing<TerritorySummary> ROWS = Listing.ofNamed(
                    TerritorySummary.class,
                    COLLECTION,
                    "Territory t",
                    TerritorySummary::name,
                    "t.name",
                    "t.scale",
                    "t.code",
                    "t.communeCode",
                    "t.epciCode",
                    "t.departementCode",
                    "t.regionCode",
                    "t.postalCodes",
                    "t.population",
                    "t.point")
            .sort("code", "t.code", String.class, TerritorySummary::code)
            .sort(
                    "population",
                    "coalesce(t.population, 0)",
                    Integer.class,
                    t -> t.population() == null ? 0 : t.population());

    /** What a name may begin with and is not looked for. */
    private static final Pattern ARTICLE = Pattern.compile("^(l|le|la|les) (?=.)");

    /** Around a point, in degrees: some 50 km and more. */
    private static final double NEARBY = 0.7;

    /** Kilometres. */
    private static final double FARTHEST = 50;

    private static final String AROUND = "select t.id, t.point.lat, t.point.lon from Territory t"
            + " where t.scale = COMMUNE and t.publication = PUBLISHED"
            + " and t.point.lat between :south and :north and t.point.lon between :west and :east";

    static String slug(Scale scale, String code) {
        return (scale + "-" + code).toLowerCase(Locale.ROOT);
    }

    public Page<TerritorySummary> search(TerritoryFilter filter, PageParams page) {
        var where = Where.visible("t", page)
                .andContains("t.searchText", words(filter.q()))
                .and("t.scale = :scale", "scale", filter.scale())
                .and("t.code = :code", "code", Communes.today(filter.code()))
                .andHas("t.postalCodeList", "postalCode", filter.postalCode())
                .and("t.communeCode = :commune", "commune", Communes.today(filter.commune()))
                .and("t.departementCode = :departement", "departement", filter.departement())
                .and("t.regionCode = :region", "region", filter.region())
                .and("t.epciCode = :epci", "epci", filter.epci())
                .andWithin("t.point.lat", "t.point.lon", filter.bbox())
                .andNear("t.point.lat", "t.point.lon", filter.near(), filter.radiusKm())
                .and("t.id = :at", "at", filter.at() == null ? null : nearest(filter.at()))
                .and("t.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince());
        return ROWS.page(getEntityManager(), where, page);
    }

    private static String words(String q) {
        return q == null ? null : ARTICLE.matcher(Territory.plain(q)).replaceFirst("");
    }

    /** The commune at this point, or an id of nothing. */
    private UUID nearest(GeoPoint point) {
        record Near(UUID id, double kilometres) {}
        double width = NEARBY / Math.max(0.01, Math.cos(Math.toRadians(point.lat())));
        return getEntityManager()
                .createQuery(AROUND, Object[].class)
                .setParameter("south", point.lat() - NEARBY)
                .setParameter("north", point.lat() + NEARBY)
                .setParameter("west", point.lon() - width)
                .setParameter("east", point.lon() + width)
                .getResultStream()
                .map(row -> new Near((UUID) row[0], point.kilometresTo(new GeoPoint((double) row[1], (double) row[2]))))
                .filter(near -> near.kilometres <= FARTHEST)
                .min(Comparator.comparingDouble(Near::kilometres))
                .map(Near::id)
                .orElse(new UUID(0, 0));
    }

    @Override
    public String type() {
        return "territory";
    }

    @Override
    public Listing<TerritorySummary> listing() {
        return ROWS;
    }

    @Override
    public Class<TerritoryInput> input() {
        return TerritoryInput.class;
    }

    @Override
    public Territory blank() {
        return new Territory();
    }

    @Override
    public TerritoryInput inputOf(Territory territory) {
        return TerritoryInput.of(territory);
    }

    @Override
    public TerritoryDetail detail(Territory territory) {
        return TerritoryDetail.of(territory, parents(territory));
    }

    /** The smallest first. One statement. */
    private List<Ref> parents(Territory t) {
        return find(
                        "publication = PUBLISHED and id <> ?1 and (scale = COMMUNE and code = ?2 or scale = EPCI and code = ?3"
                                + " or scale = DEPARTEMENT and code = ?4 or scale = REGION and code = ?5 or scale = NATIONAL)",
                        t.id,
                        t.communeCode,
                        t.epciCode,
                        t.departementCode,
                        t.regionCode)
                .stream()
                .sorted(Comparator.comparing(parent -> parent.scale))
                .map(parent -> Ref.of(COLLECTION, parent))
                .toList();
    }
}

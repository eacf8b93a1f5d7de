package fr.essaim.territory;

import fr.essaim.shared.data.Listing;
import fr.essaim.shared.data.NamedRepository;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

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
                    "t.epciCode",
                    "t.departementCode",
                    "t.regionCode")
            .sort("code", "t.code", String.class, TerritorySummary::code);

    static String slug(Scale scale, String code) {
        return (scale + "-" + code).toLowerCase(Locale.ROOT);
    }

    public Page<TerritorySummary> search(TerritoryFilter filter, PageParams page) {
        var where = Where.visible("t", page)
                .andContains("t.searchText", filter.q())
                .and("t.scale = :scale", "scale", filter.scale())
                .and("t.code = :code", "code", filter.code())
                .and("t.departementCode = :departement", "departement", filter.departement())
                .and("t.regionCode = :region", "region", filter.region())
                .and("t.epciCode = :epci", "epci", filter.epci())
                .and("t.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince());
        return ROWS.page(getEntityManager(), where, page);
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
        return TerritoryDetail.of(territory);
    }
}

package fr.essaim.pole;

import fr.essaim.shared.data.Listing;
import fr.essaim.shared.data.NamedRepository;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.When;
import fr.essaim.shared.data.Where;
import fr.essaim.shared.http.Wording;
import fr.essaim.territory.PlaceFilter;
import fr.essaim.territory.PlaceFilter.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

@ApplicationScoped
public class Poles implements NamedRepository<Pole> {
    static final String COLLECTION = "poles";

    private static final Listing<PoleSummary> ROWS = Listing.ofNamed(
            PoleSummary.class,
            COLLECTION,
            "Pole p left join p.leadOrganisation o",
            PoleSummary::name,
            "p.name",
            "p.aliases",
            "p.stage",
            Ref.select("organisations", "o"),
            "p.seat",
            "p.territories",
            "p.sectors",
            "p.themes",
            "p.foundedYear",
            "p.website");

    @Inject
    Wording wording;

    @Inject
    Clock clock;

    public static Ref ref(Pole pole) {
        return Ref.of(COLLECTION, pole);
    }

    public Page<PoleSummary> search(PoleFilter filter, PlaceFilter place, PageParams page) {
        var where = Where.visible("p", page)
                .andContains("p.searchText", filter.q())
                .and("p.stage = :stage", "stage", filter.stage())
                .andHasAny("p.sectorCodes", "sector", wording.asked("sector", filter.sector()))
                .andHasAny("p.themeCodes", "theme", wording.asked("theme", filter.theme()))
                .and("p.updatedAt < :staleSince", "staleSince", When.start(filter.staleSince(), clock))
                .and("p.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince());
        place.applyTo(where, Place.of("p.seat.lat", "p.seat.lon", "p.seat.communeCode"));
        return ROWS.page(getEntityManager(), where, page);
    }

    @Override
    public String type() {
        return "pole";
    }

    @Override
    public boolean isOpenToPartners() {
        return true;
    }

    @Override
    public Listing<PoleSummary> listing() {
        return ROWS;
    }

    @Override
    public Class<PoleInput> input() {
        return PoleInput.class;
    }

    @Override
    public Pole blank() {
        return new Pole();
    }

    @Override
    public PoleInput inputOf(Pole pole) {
        return PoleInput.of(pole);
    }

    @Override
    public PoleDetail detail(Pole pole) {
        return PoleDetail.of(pole);
    }
}

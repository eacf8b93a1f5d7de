package fr.essaim.organisation;

import fr.essaim.shared.data.Listing;
import fr.essaim.shared.data.NamedRepository;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Where;
import fr.essaim.territory.PlaceFilter;
import fr.essaim.territory.PlaceFilter.Place;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class Organisations implements NamedRepository<Organisation> {
    static final String COLLECTION = "organisations";

    private static final Listing<OrganisationSummary> ROWS = Listing.ofNamed(
            OrganisationSummary.class,
            COLLECTION,
            "Organisation o",
            OrganisationSummary::name,
            "o.name",
            "o.acronym",
            "o.aliases",
            "o.kind",
            "o.website",
            "o.communeCode",
            "o.place");

    public static Ref ref(Organisation organisation) {
        return Ref.of(COLLECTION, organisation);
    }

    public Page<OrganisationSummary> search(OrganisationFilter filter, PlaceFilter place, PageParams page) {
        var where = Where.visible("o", page)
                .andContains("o.searchText", filter.q())
                .and("o.kind = :kind", "kind", filter.kind())
                .and("o.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince())
                .andExists("Organisation m join m.networks n", "m = o", "network", filter.network(), "n");
        place.applyTo(where, Place.of(null, null, "o.communeCode"));
        return ROWS.page(getEntityManager(), where, page);
    }

    @Override
    public String type() {
        return "organisation";
    }

    @Override
    public boolean isOpenToPartners() {
        return true;
    }

    @Override
    public Listing<OrganisationSummary> listing() {
        return ROWS;
    }

    @Override
    public Class<OrganisationInput> input() {
        return OrganisationInput.class;
    }

    @Override
    public Organisation blank() {
        return new Organisation();
    }

    @Override
    public OrganisationInput inputOf(Organisation organisation) {
        return OrganisationInput.of(organisation);
    }

    @Override
    public OrganisationDetail detail(Organisation organisation) {
        return OrganisationDetail.of(organisation);
    }
}

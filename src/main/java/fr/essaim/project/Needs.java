package fr.essaim.project;

import fr.essaim.shared.data.Listed;
import fr.essaim.shared.data.Listing;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Where;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class Needs implements Repository<Need>, Listed {
    static final String COLLECTION = "needs";

    private static final Listing<NeedSummary> ROWS = Listing.of(
                    NeedSummary.class,
                    COLLECTION,
                    "Need n left join n.pole p left join n.organisation o",
                    "text",
                    "n.kind",
                    "n.text",
                    Ref.select("poles", "p"),
                    Ref.select("organisations", "o"),
                    "n.territory",
                    "n.expiresOn")
            .belongingTo("p", "o")
            .byDefault("-createdAt");

    public Page<NeedSummary> search(NeedFilter filter, PageParams page) {
        var where = Where.visible("n", page)
                .and("n.kind = :kind", "kind", filter.kind())
                .andIs("p", "pole", filter.pole())
                .andIs("o", "organisation", filter.organisation())
                .and("n.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince());
        return ROWS.page(getEntityManager(), where, page);
    }

    @Override
    public String type() {
        return "need";
    }

    @Override
    public Listing<NeedSummary> listing() {
        return ROWS;
    }

    @Override
    public Class<NeedInput> input() {
        return NeedInput.class;
    }

    @Override
    public Need blank() {
        return new Need();
    }

    @Override
    public NeedInput inputOf(Need need) {
        return NeedInput.of(need);
    }

    @Override
    public NeedDetail detail(Need need) {
        return NeedDetail.of(need);
    }
}

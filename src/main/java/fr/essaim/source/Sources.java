package fr.essaim.source;

import fr.essaim.shared.data.Listing;
import fr.essaim.shared.data.NamedRepository;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.Where;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class Sources implements NamedRepository<Source> {
    static final String COLLECTION = "sources";

    private static final Listing<SourceSummary> ROWS = Listing.ofNamed(
            SourceSummary.class, COLLECTION, "Source s", SourceSummary::name, "s.name", "s.website", "s.lastSyncAt");

    public Page<SourceSummary> search(SourceFilter filter, PageParams page) {
        var where = Where.visible("s", page)
                .andContains("s.searchText", filter.q())
                .and("s.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince());
        return ROWS.page(getEntityManager(), where, page);
    }

    @Override
    public String type() {
        return "source";
    }

    @Override
    public Listing<SourceSummary> listing() {
        return ROWS;
    }

    @Override
    public Class<SourceInput> input() {
        return SourceInput.class;
    }

    @Override
    public Source blank() {
        return new Source();
    }

    @Override
    public SourceInput inputOf(Source source) {
        return SourceInput.of(source);
    }

    @Override
    public SourceDetail detail(Source source) {
        return SourceDetail.of(source);
    }
}

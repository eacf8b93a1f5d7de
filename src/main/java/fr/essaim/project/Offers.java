package fr.essaim.project;

import fr.essaim.shared.data.Fold;
import fr.essaim.shared.data.Listed;
import fr.essaim.shared.data.Listing;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class Offers implements Repository<Offer>, Listed {
    static final String COLLECTION = "offers";

    private static final Listing<OfferSummary> ROWS = Listing.of(
                    OfferSummary.class,
                    COLLECTION,
                    "Offer o join o.project p",
                    "text",
                    Ref.select("projects", "p"),
                    "o.position",
                    "o.kind",
                    "o.text",
                    "o.place",
                    "o.dates",
                    "o.capacity",
                    "o.expiresOn")
            .sort(
                    "project",
                    "p.sortName",
                    String.class,
                    o -> Fold.of(o.project().name()))
            .sort("order", "o.position", Integer.class, OfferSummary::order)
            .belongingTo("p")
            .byDefault("createdAt");

    public Page<OfferSummary> search(OfferFilter filter, PageParams page) {
        var where = Where.visible("o", page)
                .and("o.kind = :kind", "kind", filter.kind())
                .andIs("p", "project", filter.project())
                .and("o.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince());
        return ROWS.page(getEntityManager(), where, page);
    }

    @Override
    public String type() {
        return "offer";
    }

    @Override
    public Listing<OfferSummary> listing() {
        return ROWS;
    }

    @Override
    public Class<OfferInput> input() {
        return OfferInput.class;
    }

    @Override
    public Offer blank() {
        return new Offer();
    }

    @Override
    public OfferInput inputOf(Offer offer) {
        return OfferInput.of(offer);
    }

    @Override
    public OfferDetail detail(Offer offer) {
        return OfferDetail.of(offer, offer.capacity == null ? null : free(offer));
    }

    public static Ref ref(Offer offer) {
        return Ref.of(COLLECTION, offer, offer.text);
    }

    /** None when a data set has lowered the capacity below what was given. */
    private int free(Offer offer) {
        return Math.max(0, offer.capacity - (int) taken(offer));
    }

    /** How many places were given to somebody. One statement. */
    public long taken(Offer offer) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(i.places), 0) from Interest i where i.offer = :offer and i.state = ACCEPTED",
                        Long.class)
                .setParameter("offer", offer)
                .getSingleResult();
    }

    List<OfferSummary> ofProject(UUID project) {
        return byProject(List.of(project)).getOrDefault(project, List.of());
    }

    /** One statement, however many projects. */
    Map<UUID, List<OfferSummary>> byProject(Collection<UUID> projects) {
        var where = Where.parts("o").and("p.id in :projects", "projects", projects);
        return ROWS.all(getEntityManager(), where, "order").stream()
                .collect(Collectors.groupingBy(row -> row.project().id()));
    }
}

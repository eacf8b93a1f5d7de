package fr.essaim.atelier;

import fr.essaim.shared.data.Fold;
import fr.essaim.shared.data.Listed;
import fr.essaim.shared.data.Listing;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Where;
import fr.essaim.shared.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
public class Ateliers implements Repository<Atelier>, Listed {
    static final String COLLECTION = "ateliers";

    private static final Listing<AtelierSummary> ROWS = Listing.of(
                    AtelierSummary.class,
                    COLLECTION,
                    "Atelier a join a.event e",
                    "title",
                    Ref.select("events", "e"),
                    "a.title",
                    "a.description",
                    "a.themes",
                    "a.position",
                    "a.durationMinutes",
                    "a.captureState")
            .sort("event", "e.sortName", String.class, a -> Fold.of(a.event().name()))
            .sort("order", "a.position", Integer.class, AtelierSummary::order)
            .belongingTo("e")
            .byDefault("createdAt");

    @Inject
    Wording wording;

    @Inject
    Contributions contributions;

    public static Ref ref(Atelier atelier) {
        return atelier == null ? null : Ref.of(COLLECTION, atelier, atelier.title);
    }

    public Page<AtelierSummary> search(AtelierFilter filter, PageParams page) {
        return ROWS.page(getEntityManager(), where(filter, page), page);
    }

    /** All the ateliers of an event, in their order. */
    public List<AtelierSummary> ofEvent(UUID event) {
        var where = Where.published("a").and("e.id = :event", "event", event);
        return ROWS.all(getEntityManager(), where, "order");
    }

    private Where where(AtelierFilter filter, PageParams page) {
        return Where.visible("a", page)
                .andIs("e", "event", filter.event())
                .and("a.captureState = :captureState", "captureState", filter.captureState())
                .andHasAny("a.themeCodes", "theme", wording.asked("theme", filter.theme()))
                .and("a.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince());
    }

    @Override
    public String type() {
        return "atelier";
    }

    @Override
    public Listing<AtelierSummary> listing() {
        return ROWS;
    }

    @Override
    public Class<AtelierInput> input() {
        return AtelierInput.class;
    }

    @Override
    public Atelier blank() {
        return new Atelier();
    }

    @Override
    public AtelierInput inputOf(Atelier atelier) {
        return AtelierInput.of(atelier);
    }

    @Override
    public Stream<Contribution> parts(Atelier atelier) {
        return contributions.list("atelier", atelier).stream();
    }

    @Override
    public AtelierDetail detail(Atelier atelier) {
        return AtelierDetail.of(atelier, contributions.saidIn(atelier));
    }
}

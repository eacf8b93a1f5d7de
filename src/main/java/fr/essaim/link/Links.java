package fr.essaim.link;

import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Listed;
import fr.essaim.shared.data.Listing;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Visibility;
import fr.essaim.shared.data.Where;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.write.Removed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
public class Links implements Repository<Link>, Listed {
    static final String COLLECTION = "links";
    static final String TYPE = "link";

    private static final Listing<LinkSummary> ROWS = Listing.of(
                    LinkSummary.class,
                    COLLECTION,
                    "Link l",
                    "note",
                    "l.kind",
                    "l.basis",
                    "l.fromType",
                    "l.fromId",
                    "l.toType",
                    "l.toId",
                    "l.note")
            .byDefault("createdAt");

    /** Looked up late: the catalogue is made of the repositories, and this is one of them. */
    @Inject
    Instance<Catalogue> catalogue;

    public Page<LinkSummary> search(LinkFilter filter, PageParams page) {
        var where = Where.visible("l", page)
                .and("l.kind = :kind", "kind", filter.kind())
                .and("l.basis = :basis", "basis", filter.basis())
                .and("(l.fromId in :of or l.toId in :of)", "of", ids(filter.of()))
                .and("l.fromId in :from", "from", ids(filter.from()))
                .and("l.toId in :to", "to", ids(filter.to()))
                .and("l.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince());
        if (!Visibility.ofDrafts()) {
            String hidden = catalogue.get().hidden();
            where.and("l.fromId not in " + hidden).and("l.toId not in " + hidden);
        }
        return ROWS.page(getEntityManager(), where, page).mapRows(this::named);
    }

    private Collection<UUID> ids(String idOrSlug) {
        return idOrSlug == null ? null : catalogue.get().idsOf(idOrSlug);
    }

    /** One statement for each type of end. A link to what whoever asks may not see is not shown. */
    private List<LinkSummary> named(Collection<LinkSummary> rows) {
        var types = new HashMap<UUID, String>();
        for (LinkSummary row : rows) {
            types.put(row.fromId(), row.fromType());
            types.put(row.toId(), row.toType());
        }
        Map<UUID, Ref> names = catalogue.get().names(types);
        return rows.stream()
                .filter(row -> names.containsKey(row.fromId()) && names.containsKey(row.toId()))
                .map(row -> row.between(names.get(row.fromId()), names.get(row.toId())))
                .toList();
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Listing<LinkSummary> listing() {
        return ROWS;
    }

    @Override
    public Class<LinkInput> input() {
        return LinkInput.class;
    }

    @Override
    public Link blank() {
        return new Link();
    }

    @Override
    public LinkInput inputOf(Link link) {
        return LinkInput.of(link);
    }

    @Override
    public LinkSummary detail(Link link) {
        return named(List.of(LinkSummary.of(link))).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** A link to what is deleted goes with it. */
    void letGo(@Observes Removed removed) {
        list("fromId = ?1 or toId = ?1", removed.id()).forEach(this::delete);
    }
}

package fr.essaim.project;

import fr.essaim.shared.data.Fold;
import fr.essaim.shared.data.Listed;
import fr.essaim.shared.data.Listing;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Where;
import fr.essaim.territory.PlaceFilter;
import fr.essaim.territory.PlaceFilter.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class Implantations implements Repository<Implantation>, Listed {
    static final String COLLECTION = "implantations";

    private static final Listing<ImplantationSummary> ROWS = Listing.of(
                    ImplantationSummary.class,
                    COLLECTION,
                    "Implantation i join i.project p left join i.localHolder h",
                    "label",
                    Ref.select("projects", "p"),
                    "i.label",
                    "i.communeCode",
                    "i.status",
                    "i.history",
                    "i.siteCount",
                    Ref.select("organisations", "h"))
            .sort(
                    "project",
                    "p.sortName",
                    String.class,
                    i -> Fold.of(i.project().name()))
            .belongingTo("p")
            .byDefault("createdAt");

    public Page<ImplantationSummary> search(ImplantationFilter filter, PlaceFilter place, PageParams page) {
        var where = Where.visible("i", page)
                .and("i.status = :status", "status", filter.status())
                .andIs("p", "project", filter.project())
                .and("i.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince());
        place.applyTo(where, Place.of(null, null, "i.communeCode"));
        return ROWS.page(getEntityManager(), where, page);
    }

    @Override
    public String type() {
        return "implantation";
    }

    @Override
    public Listing<ImplantationSummary> listing() {
        return ROWS;
    }

    @Override
    public Class<ImplantationInput> input() {
        return ImplantationInput.class;
    }

    @Override
    public Implantation blank() {
        return new Implantation();
    }

    @Override
    public ImplantationInput inputOf(Implantation implantation) {
        return ImplantationInput.of(implantation);
    }

    @Override
    public ImplantationDetail detail(Implantation implantation) {
        var where = Where.parts("i").and("i.origin.id = :origin", "origin", implantation.id);
        return ImplantationDetail.of(implantation, ROWS.all(getEntityManager(), where, "createdAt"));
    }

    List<ImplantationSummary> ofProject(UUID project) {
        return byProject(List.of(project)).getOrDefault(project, List.of());
    }

    /** One statement, however many projects. */
    Map<UUID, List<ImplantationSummary>> byProject(Collection<UUID> projects) {
        var where = Where.parts("i").and("p.id in :projects", "projects", projects);
        return ROWS.all(getEntityManager(), where, "createdAt").stream()
                .collect(Collectors.groupingBy(row -> row.project().id()));
    }
}

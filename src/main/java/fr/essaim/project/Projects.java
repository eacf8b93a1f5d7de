package fr.essaim.project;

import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Listing;
import fr.essaim.shared.data.NamedRepository;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Where;
import fr.essaim.shared.http.Wording;
import fr.essaim.territory.PlaceFilter;
import fr.essaim.territory.PlaceFilter.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

@ApplicationScoped
public class Projects implements NamedRepository<Project> {
    static final String COLLECTION = "projects";

    private static final Listing<ProjectSummary> ROWS = Listing.ofNamed(
            ProjectSummary.class,
            COLLECTION,
            "Project p left join p.pole pole left join p.holder holder",
            ProjectSummary::name,
            "p.name",
            Ref.select("poles", "pole"),
            Ref.select("organisations", "holder"),
            "p.description",
            "p.stage",
            "p.stageText",
            "p.since",
            "p.website",
            "p.sectors",
            "p.themes");

    /** A project is where its pole sits, where its holder is, and where its sites are. */
    private static final Place[] PLACES = {
        new Place("pole.seat.lat", "pole.seat.lon", "pole.seat.communeCode", "(pole.publication = PUBLISHED and %s)"),
        new Place(null, null, "holder.communeCode", "(holder.publication = PUBLISHED and %s)"),
        new Place(
                null,
                null,
                "i.communeCode",
                "exists (select 1 from Implantation i where i.project = p and i.publication = PUBLISHED and %s)")
    };

    @Inject
    Wording wording;

    @Inject
    Offers offers;

    @Inject
    Implantations implantations;

    public static Ref ref(Project project) {
        return Ref.of(COLLECTION, project);
    }

    public Page<ProjectSummary> search(ProjectFilter filter, PlaceFilter place, PageParams page) {
        var where = Where.visible("p", page)
                .andContains("p.searchText", filter.q())
                .and("p.stage = :stage", "stage", filter.stage())
                .andHasAny("p.sectorCodes", "sector", wording.asked("sector", filter.sector()))
                .andHasAny("p.themeCodes", "theme", wording.asked("theme", filter.theme()))
                .andIs("pole", "pole", filter.pole())
                .andIs("holder", "holder", filter.holder())
                .and("p.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince())
                .andExists(
                        "Project q join q.partners x join x.organisation o", "q = p", "partner", filter.partner(), "o");
        place.applyTo(where, PLACES);
        Page<ProjectSummary> found = ROWS.page(getEntityManager(), where, page);
        if (page.expands("offers")) {
            var byProject = offers.byProject(found.ids());
            found = found.map(
                    row -> row.withOffers(byProject.getOrDefault(row.meta().id(), List.of())));
        }
        if (page.expands("implantations")) {
            var byProject = implantations.byProject(found.ids());
            found = found.map(row ->
                    row.withImplantations(byProject.getOrDefault(row.meta().id(), List.of())));
        }
        return found;
    }

    @Override
    public String type() {
        return "project";
    }

    @Override
    public boolean isOpenToPartners() {
        return true;
    }

    @Override
    public Listing<ProjectSummary> listing() {
        return ROWS;
    }

    @Override
    public Class<ProjectInput> input() {
        return ProjectInput.class;
    }

    @Override
    public Project blank() {
        return new Project();
    }

    @Override
    public ProjectInput inputOf(Project project) {
        return ProjectInput.of(project);
    }

    @Override
    public Stream<DomainEntity> parts(Project project) {
        return Stream.concat(offers.list("project", project).stream(), implantations.list("project", project).stream());
    }

    @Override
    public ProjectDetail detail(Project project) {
        return ProjectDetail.of(
                project, offers.ofProject(project.id), implantations.ofProject(project.id), inspired(project));
    }

    /** What whoever asks may see of the projects that take after this one. */
    private List<Ref> inspired(Project project) {
        return getEntityManager()
                .createQuery(
                        "select " + Ref.select(COLLECTION, "p") + " from Project p where p.inspiredBy = :project"
                                + " and p.publication <> ARCHIVED order by p.sortName, p.id",
                        Ref.class)
                .setParameter("project", project)
                .getResultStream()
                .map(Ref::orNull)
                .filter(Objects::nonNull)
                .toList();
    }
}

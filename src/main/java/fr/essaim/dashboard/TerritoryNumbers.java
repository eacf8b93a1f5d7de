package fr.essaim.dashboard;

import fr.essaim.indicator.Figure;
import fr.essaim.indicator.Measured;
import fr.essaim.indicator.Series;
import fr.essaim.indicator.Sums;
import fr.essaim.pole.Pole;
import fr.essaim.project.Project;
import fr.essaim.shared.data.Ref;
import fr.essaim.territory.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Counts what the public sees in a territory, in a fixed number of statements. */
@ApplicationScoped
class TerritoryNumbers {
    private static final String FIGURES = " and cast(p.indicators as string) <> '[]'";

    @Inject
    EntityManager em;

    TerritoryDashboard of(Territory territory, LocalDate day) {
        Extent extent = Extent.of(territory, em);
        var there = new There(em, extent);
        List<Object[]> poles = there.rows("select p.stage, p.sectorCodes, count(*) from Pole p where " + there.pole("p")
                + " group by p.stage, p.sectorCodes");
        return new TerritoryDashboard(
                Ref.of("territories", territory),
                new TerritoryDashboard.Within(extent.everything(), extent.departements(), extent.communes()),
                Tally.of(poles),
                Tally.of(poles, row -> codes((String) row[1])),
                Tally.of(there.rows(
                        "select p.stage, count(*) from Project p where " + there.project("p") + " group by p.stage")),
                implantations(there),
                Tally.of(there.rows(
                        "select o.kind, count(*) from Offer o join o.project p where o.publication = PUBLISHED"
                                + " and " + there.project("p") + " group by o.kind")),
                needs(there),
                Tally.of(there.rows("select c.completion, count(*)" + commitments(there) + " group by c.completion")),
                there.count(commitments(there) + " and c.bearers is empty"),
                Series.of(territory.figures()),
                Sums.of(
                        figures(
                                there,
                                "Pole p where " + there.pole("p")
                                        + " and (cast(p.indicators as string) <> '[]' or p.jobs is not null)",
                                Pole.class),
                        day),
                Sums.of(figures(there, "Project p where " + there.project("p") + FIGURES, Project.class), day),
                notPlaced(there));
    }

    private static Tally implantations(There there) {
        return Tally.of(there.rows("select i.status, sum(i.siteCount) from Implantation i join i.project p"
                + " where i.publication = PUBLISHED and p.publication = PUBLISHED and " + there.commune("i.communeCode")
                + " group by i.status"));
    }

    private static Tally needs(There there) {
        return Tally.of(there.rows("select n.kind, count(*) from Need n left join n.organisation o"
                + " where n.publication = PUBLISHED and (" + there.orAll() + "n.id in :needs or n.pole.id in "
                + there.poles()
                + " or o.publication = PUBLISHED and " + there.commune("o.communeCode") + ") group by n.kind"));
    }

    private static String commitments(There there) {
        return " from Commitment c left join c.event e where c.publication = PUBLISHED"
                + " and (e.id is null or e.publication = PUBLISHED)"
                + " and (" + there.orAll() + "c.id in :commitments or c.pole.id in " + there.poles() + ")";
    }

    private static List<Stream<Figure>> figures(There there, String from, Class<? extends Measured> type) {
        return there.query("from " + from, type)
                .getResultStream()
                .map(Measured::figures)
                .toList();
    }

    private static TerritoryDashboard.NotPlaced notPlaced(There there) {
        String nowhere = "p.publication = PUBLISHED and cast(p.territories as string) = '[]' and ";
        return new TerritoryDashboard.NotPlaced(
                there.count("from Pole p where " + nowhere + "p.seat.communeCode is null"),
                there.count("from Project p left join p.pole q where " + nowhere
                        + "(q.id is null or q.publication <> PUBLISHED or q.seat.communeCode is null"
                        + " and cast(q.territories as string) = '[]')"),
                there.query(
                                "select coalesce(sum(i.siteCount), 0) from Implantation i join i.project p"
                                        + " where i.publication = PUBLISHED and p.publication = PUBLISHED"
                                        + " and i.communeCode is null",
                                Long.class)
                        .getSingleResult()
                        .intValue());
    }

    private static Stream<String> codes(String barred) {
        return Arrays.stream(barred.split("\\|")).filter(code -> !code.isEmpty());
    }
}

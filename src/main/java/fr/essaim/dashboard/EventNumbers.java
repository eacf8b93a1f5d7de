package fr.essaim.dashboard;

import fr.essaim.event.Event;
import fr.essaim.event.Events;
import fr.essaim.indicator.Measured;
import fr.essaim.indicator.Sums;
import fr.essaim.project.Project;
import fr.essaim.project.Projects;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Missing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Counts what the public sees of an event, in a fixed number of statements. */
@ApplicationScoped
class EventNumbers {
    private static final String SHOWN = ".publication = PUBLISHED and ";
    private static final String CONTRIBUTIONS = " from Contribution c left join c.atelier a where c" + SHOWN
            + "c.event = :event and (a.id is null or a.publication = PUBLISHED) ";

    private static final String COMMITMENTS = " from Commitment c where c" + SHOWN + "c.event = :event ";

    /** The event and what was said and shown at it. */
    private static final String OF_THE_EVENT = "(select e.id from Event e where e = :event"
            + " union all select a.id from Atelier a where a" + SHOWN + "a.event = :event"
            + " union all select c.id" + CONTRIBUTIONS
            + " union all select s.id from ForumSession s where s" + SHOWN + "s.event = :event"
            + " union all select m.id from Commitment m where m" + SHOWN + "m.event = :event)";

    /** Links are kept across the features: what they join is found by its id. */
    private static final String PROJECTS = "from Project p where p" + SHOWN + "(exists (select 1 from ForumSession s"
            + " join s.projects q where q = p and s" + SHOWN + "s.event = :event)"
            + " or p.id in (select l.toId from Link l where l" + SHOWN + "l.kind = PRESENTS and (l.fromId = :id"
            + " or l.fromId in (select s.id from ForumSession s where s" + SHOWN + "s.event = :event))))"
            + " order by p.sortName, p.id";

    @Inject
    EntityManager em;

    @Inject
    Catalogue catalogue;

    EventDashboard of(Event event, LocalDate day) {
        List<Project> projects = em.createQuery(PROJECTS, Project.class)
                .setParameter("event", event)
                .setParameter("id", event.id)
                .getResultList();
        Tally commitments = tally("c.completion", COMMITMENTS, event);
        Tally ateliers = tally("a.captureState", " from Atelier a where a" + SHOWN + "a.event = :event ", event);
        Tally contributions = tally("c.kind", CONTRIBUTIONS, event);
        Tally sessions = tally("s.kind", " from ForumSession s where s" + SHOWN + "s.event = :event ", event);
        return new EventDashboard(
                Events.ref(event),
                event.attendance,
                event.audiences,
                ateliers,
                contributions,
                tally("c.rubric", CONTRIBUTIONS + "and c.kind = SYNTHESIS ", event),
                sessions,
                projects.stream().map(Projects::ref).filter(Objects::nonNull).toList(),
                commitments,
                em.createQuery("select count(*)" + COMMITMENTS + "and c.bearers is empty", Long.class)
                        .setParameter("event", event)
                        .getSingleResult()
                        .intValue(),
                links(event),
                Sums.of(projects.stream().map(Measured::figures).toList(), day),
                event.gaps,
                new Missing()
                        .check("attendance", event.attendance)
                        .check("audiences", event.audiences)
                        .check("ateliers", ateliers.by())
                        .check("contributions", contributions.by())
                        .check("forumSessions", sessions.by())
                        .check("projects", projects)
                        .check("commitments", commitments.by())
                        .names());
    }

    private Tally links(Event event) {
        String hidden = catalogue.hidden();
        return Tally.of(rows(
                "select l.kind, count(*) from Link l where l" + SHOWN + "(l.fromId in " + OF_THE_EVENT
                        + " or l.toId in "
                        + OF_THE_EVENT + ") and l.fromId not in " + hidden + " and l.toId not in " + hidden
                        + " group by l.kind",
                event));
    }

    private Tally tally(String kind, String from, Event event) {
        return Tally.of(rows("select " + kind + ", count(*)" + from + "group by " + kind, event));
    }

    private List<Object[]> rows(String hql, Event event) {
        return em.createQuery(hql, Object[].class).setParameter("event", event).getResultList();
    }
}

package fr.essaim.report;

import fr.essaim.atelier.Ateliers;
import fr.essaim.atelier.Contributions;
import fr.essaim.commitment.CommitmentDetail;
import fr.essaim.commitment.Commitments;
import fr.essaim.event.Event;
import fr.essaim.event.PartyRole;
import fr.essaim.forum.ForumSession;
import fr.essaim.forum.ForumSessions;
import fr.essaim.organisation.Organisation;
import fr.essaim.programme.Programmes;
import fr.essaim.project.Implantations;
import fr.essaim.project.Offers;
import fr.essaim.project.Project;
import fr.essaim.project.Projects;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a day whole, in a fixed number of statements however much happened. */
@ApplicationScoped
class Days {
    @Inject
    EntityManager em;

    @Inject
    Programmes programmes;

    @Inject
    Ateliers ateliers;

    @Inject
    Contributions contributions;

    @Inject
    ForumSessions sessions;

    @Inject
    Projects projects;

    @Inject
    Offers offers;

    @Inject
    Implantations implantations;

    @Inject
    Commitments commitments;

    Day of(Event event) {
        List<ForumSession> shown = shown(sessions.list(
                "select distinct s from ForumSession s left join fetch s.projects where s.event = ?1"
                        + " and s.publication <> ARCHIVED order by s.position, s.id",
                event));
        Set<UUID> presented = presented(event, shown);
        return new Day(
                event,
                parties(event),
                programmes.shownOf(event),
                shown(ateliers.list("event = ?1 and publication <> ARCHIVED order by position, id", event)),
                shown(contributions.list(
                        "select distinct c from Contribution c left join fetch c.atelier left join fetch c.examples"
                                + " where c.event = ?1 and c.publication <> ARCHIVED order by c.position, c.id",
                        event)),
                shown,
                projects(presented),
                byProject(
                        shown(offers.list(
                                "project.id in ?1 and publication <> ARCHIVED order by position, id", presented)),
                        offer -> offer.project.id),
                byProject(
                        shown(implantations.list(
                                "project.id in ?1 and publication <> ARCHIVED order by createdAt, id", presented)),
                        site -> site.project.id),
                commitments(event));
    }

    private Map<PartyRole, List<String>> parties(Event event) {
        var byRole = new EnumMap<PartyRole, List<String>>(PartyRole.class);
        em.createQuery(
                        "select p.role, o from Event e join e.parties p join p.organisation o where e = :event"
                                + " order by index(p)",
                        Object[].class)
                .setParameter("event", event)
                .getResultList()
                .forEach(row -> {
                    Organisation organisation = (Organisation) row[1];
                    if (Visibility.shows(organisation)) {
                        byRole.computeIfAbsent((PartyRole) row[0], role -> new ArrayList<>())
                                .add(organisation.name);
                    }
                });
        return byRole;
    }

    /** The projects that the event is said to present, then those that a session of its forum shows. */
    private Set<UUID> presented(Event event, List<ForumSession> sessions) {
        var ids = new LinkedHashSet<>(em.createQuery(
                        "select l.toId from Link l where l.fromId = :event and l.kind = PRESENTS and l.toType = 'project'"
                                + " and l.publication in :shown order by l.id",
                        UUID.class)
                .setParameter("event", event.id)
                .setParameter("shown", Visibility.states())
                .getResultList());
        sessions.forEach(session -> session.projects.forEach(project -> ids.add(project.id)));
        return ids;
    }

    private List<Project> projects(Set<UUID> ids) {
        Map<UUID, Project> found = shown(projects.list(
                        "select distinct p from Project p left join fetch p.holder left join fetch p.pole"
                                + " left join fetch p.partners x left join fetch x.organisation"
                                + " where p.id in ?1 and p.publication <> ARCHIVED",
                        ids))
                .stream()
                .collect(Collectors.toMap(p -> p.id, Function.identity()));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private List<CommitmentDetail> commitments(Event event) {
        return commitments.details(shown(commitments.list(
                "select distinct c from Commitment c left join fetch c.bearers b left join fetch b.organisation"
                        + " left join fetch b.pole left join fetch b.person left join fetch c.pole left join fetch c.parent p"
                        + " left join fetch p.event where c.event = ?1 and c.publication <> ARCHIVED"
                        + " order by c.position, c.id",
                event)));
    }

    private static <E extends DomainEntity> List<E> shown(Collection<E> entities) {
        return entities.stream().filter(Visibility::shows).toList();
    }

    private static <E> Map<UUID, List<E>> byProject(List<E> parts, Function<E, UUID> project) {
        return parts.stream().collect(Collectors.groupingBy(project));
    }
}
